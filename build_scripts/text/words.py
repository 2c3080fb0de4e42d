"""Small closed word lists for cutting sentences and telling headings; no names among them."""

from __future__ import annotations

# Titles and ranks that stand before a name: their full stop never ends a sentence.
TITLES = frozenset(
    "mr mrs ms messrs mx dr fr prof rev hon st gen lt col maj capt cpt sgt cpl brig adm cmdr "
    "sen rep gov pres amb dep sec atty supt del eng engr adv".split()
)
# Abbreviations that something follows whatever their case.
NEVER_LAST = frozenset("vs v viz cf".split())
# Abbreviations that stand before a number; `no` and `art` in small letters are words.
BEFORE_NUMBER = frozenset("No Nos nos Art Arts Sec p pp Vol vol Ch Fig ca approx para Para".split())
MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
WEEKDAYS = frozenset("mon tue tues wed thu thur thurs fri".split())
# Abbreviations after which a sentence may end: it does when a common first word follows.
MID_SENTENCE = frozenset(
    "inc corp co ltd llc plc bros jr sr esq al ave blvd rd ft mt dept govt intl natl univ assn "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky md mass mich minn miss mo mont neb "
    "nev okla ore pa penn tenn tex va vt wash wis wyo".split()
)
# What follows a time of day without ending the sentence.
AFTER_TIME = MONTHS | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday gmt utc est edt cst cdt pst pdt "
    "cet cest eet msk bst eastern pacific central local moscow january february march april may "
    "june july august september october november december".split()
)
# Words that begin a sentence much oftener than they continue one with a capital.
STARTERS = frozenset(
    "The This That These Those There A An It Its He She His Her They Their We Our You I In On At "
    "As After Before But And Or If When While Although Though However Meanwhile Since For From To "
    "By With Without Under According Both Some Many Most Several All Such Then Now Earlier Later "
    "Asked Moreover Also Not No What Who Why How Where Which Following During Speaking So Yet Last "
    "Instead Despite Because Until Among Let".split()
)
# Words that say who spoke; after a question in quotation marks they go on with its sentence.
REPORTING = frozenset(
    "said asked told wrote added replied answered stated wondered demanded exclaimed shouted says "
    "asks writes tweeted posted".split()
)
# Finite forms that make a line a clause.
FINITE = frozenset(
    "is are was were am be been has have had do does did will would can could may might must shall "
    "should cannot won't can't isn't aren't said say told tell went go goes came come comes gave "
    "give gives got get gets took take takes made make makes kept keep keeps left leave leaves met "
    "meet meets held hold holds led lead leads won win wins lost lose loses put puts set sets ran "
    "run runs saw see sees sent send sends found find finds felt feel feels fell fall falls began "
    "begin begins became become becomes brought bring brings built build builds bought buy buys "
    "knew know knows stood stand stands spoke speak speaks paid pay pays rose rise rises grew grow "
    "grows broke break breaks fought fight fights hit hits cut cuts says tells urges warns vows "
    "seeks wants plans backs rejects calls insists denies accuses faces signs visits remains wins "
    "hopes expects agrees continues needs moves wants joins signals slams".split()
)
# Small words that stay in lower case in a title.
FUNCTION = frozenset(
    "a an the and or but nor for of in on at to by with from as its it vs over into after about "
    "against between under amid without via per than s not no".split()
)
