"""A real editor, without its screen: Neovim opens an article, shows the finding, applies the repair, and says goodbye."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from lsp_client import command
from running import PLAYERS, ROOT

EDITOR = shutil.which("nvim")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(EDITOR is None, reason="needs Neovim (Debian: neovim)"),
]
SCRIPT = """
local said = {}
local ok, problem = pcall(function()
  local client = (vim.lsp.start_client or vim.lsp.start)({ name = "factledger", cmd = COMMAND, root_dir = FOLDER })
  vim.cmd("edit " .. FOLDER .. "/a.md")
  vim.lsp.buf_attach_client(0, client)
  vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end)
  for _, found in ipairs(vim.diagnostic.get(0)) do
    table.insert(said, { found = { found.lnum, found.col, found.end_col, found.code, found.source } })
  end
  local at = vim.lsp.util.make_given_range_params({ 4, 39 }, { 4, 39 })
  at.context = { diagnostics = {} }
  local _, offered = next(vim.lsp.buf_request_sync(0, "textDocument/codeAction", at, 30000))
  for _, action in ipairs(offered.result) do table.insert(said, { offered = action.title }) end
  local place = { textDocument = at.textDocument, position = { line = 3, character = 5 } }
  local _, hover = next(vim.lsp.buf_request_sync(0, "textDocument/hover", place, 30000))
  table.insert(said, { hover = hover.result.contents.value })
  vim.lsp.util.apply_workspace_edit(offered.result[1].edit, "utf-16")
  local gone = vim.wait(60000, function() return #vim.diagnostic.get(0) == 0 end)
  table.insert(said, { gone = gone, text = vim.api.nvim_buf_get_lines(0, 3, 4, true)[1] })
  vim.lsp.stop_client(client)
  table.insert(said, { stopped = vim.wait(30000, function() return vim.lsp.client_is_stopped(client) end) })
end)
if not ok then table.insert(said, { problem = tostring(problem) }) end
local file = io.open(FOLDER .. "/said.json", "w")
file:write(vim.fn.json_encode(said))
file:close()
vim.cmd("qall!")
"""


def test_an_article_in_neovim(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    shutil.copytree(PLAYERS, folder / "facts")
    (folder / "factledger.toml").write_text('facts = "facts"\n', encoding="utf-8")
    text = "---\ndate: 2020-01-01\n---\n😀 Bo Lund joined Harbour Rovers in 2009.\n"
    (folder / "a.md").write_text(text, encoding="utf-8")
    listed = ", ".join(json.dumps(word) for word in (*command(), "lsp"))
    script = tmp_path / "session.lua"
    script.write_text(f"COMMAND = {{ {listed} }}\nFOLDER = {json.dumps(str(folder))}\n{SCRIPT}", encoding="utf-8")
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "FACTLEDGER_CACHE": str(tmp_path / "cache"),
        "XDG_STATE_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path),
    }  # fmt: skip
    ran = subprocess.run(
        [str(EDITOR), "--headless", "--clean", "-n", "-c", f"luafile {script}"],
        env=environment, cwd=folder, capture_output=True, text=True, timeout=180, check=False,
    )  # fmt: skip
    assert (folder / "said.json").is_file(), ran.stderr
    said = json.loads((folder / "said.json").read_text(encoding="utf-8"))
    told = {key: value for one in said for key, value in one.items() if key != "offered"}
    assert "problem" not in told, told
    assert told["found"] == [3, 38, 42, "wrong-date", "factledger"]  # Neovim counts bytes
    assert next(one["offered"] for one in said if "offered" in one) == "Replace “2009” with “2004”"
    assert told["hover"].startswith("**Bo Lund** (person, player)")
    assert told["gone"] and told["text"] == "😀 Bo Lund joined Harbour Rovers in 2004."
    assert told["stopped"]
