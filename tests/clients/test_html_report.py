"""The audit report in a real browser: nothing runs but its own script, filters filter, links lead, and it looks right.

Set FACTLEDGER_SCREENSHOTS to a folder to keep the pictures.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from checker.commandline import main

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs chromium and chromedriver (Debian: chromium-driver)"),
]
FLAGS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update "
    "--disable-sync --disable-dev-shm-usage --window-size=1280,1000"
).split()
WRONG = """---
date: 2021-05-04
---
# Who joined when

Poland joined NATO in 1997, and Estonia joined NATO in 2004. In 1995 President George W. Bush met his Russian colleague.

Spain was a founding member of NATO. The North Atlantic Treaty was signed in Brussels.
"""
HOSTILE = """---
date: 2021-05-04
---
<script>document.title = "taken"</script><img src=x onerror="document.title = 'taken'">

</style></script><svg onload="document.title='taken'"> Hungary joined NATO in 1997 "><script>document.title=1</script>

::error::forged [link](javascript:document.title='taken') \u202egnp.exe
"""
CLEAN = "---\ndate: 2021-05-04\n---\nEstonia joined NATO in 2004.\n"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for name, text in (("a-wrong.md", WRONG), ("b-hostile.md", HOSTILE), ("c-clean.md", CLEAN)):
        (folder / name).write_text(text, encoding="utf-8")
    report = folder / "report.html"
    assert main(["check", str(folder), "--format", "html", "-o", str(report)]) == 1
    return report


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for flag in [*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('browser')}"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def opened(browser: Any, page: Path) -> Any:
    browser.get("about:blank")
    browser.get(page.as_uri())
    return browser


def found(browser: Any, selector: str) -> list[Any]:
    return [element for element in browser.find_elements("css selector", selector) if element.is_displayed()]


def click(browser: Any, selector: str) -> None:
    browser.execute_script("arguments[0].click()", browser.find_element("css selector", selector))


def keep(browser: Any, name: str) -> None:
    height = browser.execute_script("return document.documentElement.scrollHeight")
    browser.set_window_size(browser.get_window_size()["width"], min(height + 100, 6000))
    picture = browser.get_screenshot_as_png()
    assert picture.startswith(b"\x89PNG") and len(picture) > 20_000
    folder = os.environ.get("FACTLEDGER_SCREENSHOTS")
    if folder:
        Path(folder, f"{name}.png").write_bytes(picture)
    browser.set_window_size(1280, 1000)


def test_nothing_but_the_page_itself_runs_or_is_fetched(opened: Any) -> None:
    assert opened.title == "Factledger report"
    assert [entry for entry in opened.get_log("browser") if entry["level"] == "SEVERE"] == []
    fetched = opened.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
    assert fetched == []
    assert opened.execute_script("return document.querySelectorAll('article img, article script').length") == 0
    ran = "const s = document.createElement('script'); s.textContent = 'window.taken = 1'; document.body.append(s)"
    with pytest.raises(Exception, match="Trusted"):
        opened.execute_script(ran)
    assert opened.execute_script("return window.taken") is None


def test_filters_filter_and_say_so(opened: Any) -> None:
    everything = len(found(opened, "li.finding"))
    assert everything >= 4
    assert opened.find_element("id", "shown").text == f"{everything} of {everything} findings shown"
    dates = len(found(opened, "li.finding[data-code=wrong-date]"))
    click(opened, "input[name=code][value=wrong-date]")
    assert len(found(opened, "li.finding")) == everything - dates
    assert opened.find_element("id", "shown").text == f"{everything - dates} of {everything} findings shown"
    assert not found(opened, "a.mark.error:not(.off)[data-target=d1-f1]")
    click(opened, "button[type=reset]")
    opened.execute_async_script("setTimeout(arguments[0], 50)")
    assert len(found(opened, "li.finding")) == everything
    click(opened, "input[name=severity][value=error]")
    assert not found(opened, "li.finding.error")
    click(opened, "input[name=severity][value=error]")
    click(opened, "input[name=clean]")
    assert len(found(opened, "article.document")) == 2
    webdriver_select = pytest.importorskip("selenium.webdriver.support.select")
    webdriver_select.Select(opened.find_element("id", "article")).select_by_index(1)
    assert [article.get_attribute("id") for article in found(opened, "article.document")] == ["d1"]


def test_marks_lead_to_findings_and_back_by_keyboard(opened: Any) -> None:
    from selenium.webdriver.common.keys import Keys

    mark = found(opened, "a.mark.error")[0]
    mark.send_keys(Keys.ENTER)
    card = opened.switch_to.active_element
    assert card.get_attribute("id") == mark.get_attribute("data-target")
    assert "1999" in card.text and "1997" in card.text
    card.find_element("css selector", "a.place").send_keys(Keys.ENTER)
    assert opened.switch_to.active_element.get_attribute("id") == mark.get_attribute("id")
    click(opened, "a.mark.supported")
    opened.execute_async_script("setTimeout(arguments[0], 50)")
    assert found(opened, "details.supported[open] li:target")


def test_every_control_has_a_name_and_every_drawing_its_words(opened: Any) -> None:
    unnamed = """return Array.from(document.querySelectorAll('input, select, button, a')).filter(element =>
      !(element.labels && element.labels.length) && !element.textContent.trim()).length"""
    assert opened.execute_script(unnamed) == 0
    twice = """const ids = Array.from(document.querySelectorAll('[id]')).map(element => element.id);
      return ids.filter((id, order) => ids.indexOf(id) !== order)"""
    assert opened.execute_script(twice) == []
    levels = opened.execute_script(
        "return Array.from(document.querySelectorAll('h1,h2,h3,h4')).map(h => +h.tagName[1])"
    )
    assert levels[0] == 1 and all(after <= before + 1 for before, after in pairwise(levels))
    assert all(opened.find_elements("css selector", landmark) for landmark in ("header", "main", "footer", "form"))
    drawings = opened.find_elements("css selector", "svg.timeline")
    assert drawings
    for drawing in drawings:
        assert drawing.accessible_name.startswith("Time line")
    assert "1997" in drawings[0].get_attribute("textContent")


def test_it_looks_right_in_light_dark_print_and_narrow(opened: Any) -> None:
    keep(opened, "light")
    opened.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    )
    dark = opened.execute_script("return getComputedStyle(document.body).backgroundColor")
    keep(opened, "dark")
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", "features": []})
    assert (
        opened.execute_script("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)" != dark
    )
    assert not found(opened, "#filters")
    keep(opened, "print")
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
    opened.set_window_size(500, 1000)
    beyond = opened.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert beyond <= 0
    keep(opened, "narrow")
