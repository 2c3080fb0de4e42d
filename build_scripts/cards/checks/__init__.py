"""The evidence gate: every rule is one generator, whose docstring is the rule.

The name of a rule is the name of its generator: `check_quote_missing` yields `quote-missing`.
What cannot be read is found while reading (see `factbase`); what can be read is judged here.
A build judges anew only what may have become unsound since the last one (see `sound`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from build_scripts.cards.checks.consistency import (
    check_direct_quoted,
    check_draft_confidence,
    check_event_mode,
    check_reporter_speaker,
    check_topic_missing,
    check_withdrawn_reason,
)
from build_scripts.cards.checks.dated import (
    check_date_address,
    check_date_basis,
    check_date_form,
    check_date_note,
    check_history_order,
)
from build_scripts.cards.checks.ids import (
    check_reference_dangling,
    check_reference_kind,
    check_relation_doubled,
    check_relation_self,
    check_topic_unknown,
)
from build_scripts.cards.checks.listed import (
    check_alias_printed,
    check_furniture_missing,
    check_name_printed,
    check_no_fact_missing,
    check_no_fact_used,
    check_origin_group,
    check_rejection_stale,
    check_source_headline,
)
from build_scripts.cards.checks.names import check_article_case, check_article_name
from build_scripts.cards.checks.proof import (
    check_evidence_content,
    check_evidence_furniture,
    check_holder_named,
    check_participant_named,
    check_span_overused,
    check_speaker_named,
)
from build_scripts.cards.checks.quotes import (
    check_quote_ambiguous,
    check_quote_context,
    check_quote_cut_word,
    check_quote_folded,
    check_quote_joined,
    check_quote_misattributed,
    check_quote_missing,
    check_quote_paragraphs,
    check_quote_short,
)
from build_scripts.cards.checks.wording import check_statement_beyond
from build_scripts.cards.checks.writing import check_comment, check_format, check_hidden_sign
from build_scripts.cards.factbase import FactBase
from build_scripts.problems import Problem

Check = Callable[[FactBase], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    check_comment,
    check_format,
    check_hidden_sign,
    check_article_name,
    check_article_case,
    check_reference_dangling,
    check_reference_kind,
    check_topic_unknown,
    check_topic_missing,
    check_relation_self,
    check_relation_doubled,
    check_draft_confidence,
    check_withdrawn_reason,
    check_history_order,
    check_date_form,
    check_date_basis,
    check_date_address,
    check_date_note,
    check_quote_missing,
    check_quote_misattributed,
    check_quote_joined,
    check_quote_context,
    check_quote_ambiguous,
    check_quote_paragraphs,
    check_quote_cut_word,
    check_quote_folded,
    check_quote_short,
    check_evidence_content,
    check_evidence_furniture,
    check_span_overused,
    check_holder_named,
    check_speaker_named,
    check_participant_named,
    check_statement_beyond,
    check_reporter_speaker,
    check_direct_quoted,
    check_event_mode,
    check_source_headline,
    check_furniture_missing,
    check_no_fact_missing,
    check_no_fact_used,
    check_origin_group,
    check_alias_printed,
    check_name_printed,
    check_rejection_stale,
)


# Rules that compare all facts with each other, and only warn: what is shown does not wait for them.
WARNING_RULES: frozenset[Check] = frozenset({check_span_overused, check_no_fact_used})


def check_name(check: Check) -> str:
    """Returns the name under which a check's findings are told, such as quote-missing."""
    return check.__name__.removeprefix("check_").replace("_", "-")


def run_checks(fact_base: FactBase) -> tuple[Problem, ...]:
    """Returns everything that is wrong with a record, sorted by file, line and column."""
    found = [problem for check in CHECKS for problem in check(fact_base)]
    return tuple(sorted((*fact_base.problems, *found)))


def find_errors(fact_base: FactBase) -> tuple[Problem, ...]:
    """Returns what must be mended before anything is shown, sorted; no warnings."""
    rules = (check for check in CHECKS if check not in WARNING_RULES)
    found = [problem for check in rules for problem in check(fact_base)]
    return tuple(sorted(row for row in (*fact_base.problems, *found) if row.severity == "error"))
