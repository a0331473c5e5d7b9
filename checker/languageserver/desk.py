"""What the worker thread does: analyses kept for as long as they hold, questions about them answered.

Nothing here raises: what is wrong with settings or facts is told to the user once, and a crash is logged and costs the
answer to one question about one document.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from lsprotocol import types

from checker.languageserver import actions, completions, definitions, diagnostics, facts_files, hovers, repairs_of_facts
from checker.languageserver.articles import Analysis, Articles
from checker.languageserver.documents import Open
from checker.languageserver.facts_files import Home, Problems
from checker.languageserver.projects import Options, Projects
from checker.settings_file import SettingsError
from ledger.light import dataclass
from ledger.problem import LedgerError

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Abilities:
    """What the editor can show."""

    related: bool = True
    """Evidence beside a message."""
    markdown: bool = True
    versioned_edits: bool = True
    reasons: tuple[str, ...] = ()


class Desk:
    """Answers, one question after the other. `tell` reaches the user, `log` whoever looks at the server's log."""

    def __init__(self, options: Options, tell: Callable[[str], None], log: Callable[[str], None]) -> None:
        self._projects = Projects(options, tell)
        self._articles = Articles(self._projects)
        self._log = log
        self._analyses: dict[str, Analysis | None] = {}
        self._seen: dict[str, Open] = {}
        self.abilities = Abilities()

    def diagnostics(self, opened: Open) -> list[types.Diagnostic]:
        """Return the findings of an article."""
        return self._safely(lambda: self._diagnostics(opened), [], opened)

    def _diagnostics(self, opened: Open) -> list[types.Diagnostic]:
        analysis = self._analysis(opened)
        return diagnostics.diagnostics(analysis, self.abilities.related) if analysis is not None else []

    def hover(self, opened: Open, offset: int) -> types.Hover | None:
        """Return what is known of the words at a place."""
        return self._safely(lambda: self._hover(opened, offset), None, opened)

    def _hover(self, opened: Open, offset: int) -> types.Hover | None:
        home = self._home(opened)
        if home is not None:
            word = facts_files.id_at(opened.text, offset)
            ledger = self._projects.draft(home.settings).ledger
            return hovers.about_id(ledger, *word, opened.text, self.abilities.markdown) if word is not None else None
        analysis = self._analysis(opened)
        return hovers.hover(analysis, offset, self.abilities.markdown) if analysis is not None else None

    def definitions(self, opened: Open, offset: int) -> list[types.Location]:
        """Return where what is meant at a place stands in the facts."""
        return self._safely(lambda: self._definitions(opened, offset), [], opened)

    def _definitions(self, opened: Open, offset: int) -> list[types.Location]:
        home = self._home(opened)
        if home is not None:
            word = facts_files.id_at(opened.text, offset)
            return definitions.of_id(self._projects.draft(home.settings), word[0]) if word is not None else []
        analysis = self._analysis(opened)
        return definitions.definitions(analysis, offset) if analysis is not None else []

    def actions(
        self, opened: Open, params: types.CodeActionParams, problems: Problems | None
    ) -> list[types.CodeAction]:
        """Return what can be done about a stretch; `problems` are those of the file of facts as it is now, if known."""
        found: list[types.CodeAction] = self._safely(lambda: self._actions(opened, params, problems), [], opened)
        if not self.abilities.versioned_edits:
            for action in found:
                action.edit = _without_versions(action.edit)
        return found

    def _actions(
        self, opened: Open, params: types.CodeActionParams, problems: Problems | None
    ) -> list[types.CodeAction]:
        if opened.may_hold_facts:
            listed = (problems or {}).get(Path(opened.path or "").resolve(), ())
            return repairs_of_facts.actions(opened, params, listed)
        analysis = self._analysis(opened)
        if analysis is None:
            return []
        return actions.actions(analysis, params, self._articles, self.abilities.reasons, self.abilities.related)

    def completions(self, opened: Open, offset: int, others: Sequence[Open]) -> types.CompletionList | None:
        """Return the ids that may stand at a place of a file of facts."""
        return self._safely(lambda: self._completions(opened, offset, others), None, opened)

    def _completions(self, opened: Open, offset: int, others: Sequence[Open]) -> types.CompletionList | None:
        home = self._home(opened)
        if home is None:
            return None
        ledger = self._projects.draft(home.settings).ledger
        texts = [other.text for other in others if other.may_hold_facts]
        return completions.completions(opened.text, offset, ledger, texts)

    def home(self, opened: Open) -> Home | None:
        """Return the ledger of which an open file is a part, None if it is of none."""
        return self._safely(lambda: self._home(opened), None, opened)

    def _home(self, opened: Open) -> Home | None:
        return facts_files.home_of(opened, self._projects)

    def _analysis(self, opened: Open) -> Analysis | None:
        """The article as it was checked in this state; checked now if it was not."""
        if not opened.is_article:
            return None
        if self._seen.get(opened.uri) is not opened:
            self._analyses[opened.uri] = self._articles.analyse(opened)
            self._seen[opened.uri] = opened
        return self._analyses[opened.uri]

    def forget(self, uri: str) -> None:
        """Let go of a closed document."""
        self._seen.pop(uri, None)
        self._analyses.pop(uri, None)
        self._articles.forget(uri)

    def reload(self, settings: bool, ledgers: bool) -> None:
        """Look at settings, baselines and facts anew; every answer from now on is by what they say then."""
        if settings:
            self._projects.forget_settings()
        if ledgers:
            self._projects.forget_ledgers()
        self._projects.forget_baselines()
        self._seen.clear()
        self._analyses.clear()

    def _safely(self, ask: Callable[[], Answer], otherwise: Answer, opened: Open) -> Answer:
        try:
            return ask()
        except SettingsError as error:
            self._projects.tell_once(str(error))
        except LedgerError as error:
            self._projects.tell_once(_first_of(error))
        except Exception as error:  # one document, one question; the next one is answered again
            self._log(crashed(opened.uri, error))
        return otherwise


def _without_versions(edit: types.WorkspaceEdit | None) -> types.WorkspaceEdit | None:
    """The same for an editor that does not say which version of a text an edit is for."""
    if edit is None:
        return None
    changes: dict[str, list[types.TextEdit]] = {}
    for change in edit.document_changes or ():
        if isinstance(change, types.TextDocumentEdit):
            plain = [one for one in change.edits if isinstance(one, types.TextEdit)]
            changes.setdefault(change.text_document.uri, []).extend(plain)
    return types.WorkspaceEdit(changes=changes)


def crashed(uri: str, error: BaseException) -> str:
    """Return what the log says of an error of this program."""
    if os.environ.get("FACTLEDGER_DEBUG"):
        return f"{uri}: internal error\n{''.join(traceback.format_exception(error))}"
    last = traceback.extract_tb(error.__traceback__)[-1:]
    where = f" ({Path(last[0].filename).name}:{last[0].lineno})" if last else ""
    return f"{uri}: internal error, please report it: {type(error).__name__}: {error}{where}"


def _first_of(error: LedgerError) -> str:
    """A ledger that cannot be used, with the first reason."""
    wrong = [problem for problem in error.problems if problem.level == "error"]
    more = f": {wrong[0]}" if wrong else ""
    return f"articles are not checked, since {error.args[0]}{more}"
