"""An article that no record has yet, for the tests that add one."""

from __future__ import annotations

ARTICLE = """\
Sorland opens the strait for a day
By Mira Holt, 5 April 2031

Foreign Minister Ivo Lenz said that Sorland would open the Grey Strait on 6 April 2031.
"We will not allow warships in the strait," Lenz said in Eastmark.
The Ferry Union of Norland thanked Sorland for the decision.
"""
