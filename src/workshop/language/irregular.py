"""Words whose forms follow no rule. Verbs as base, past, participle; nouns as singular, plural."""

from __future__ import annotations

from typing import Final

_VERBS: Final = """
arise arose arisen; awake awoke awoken; be was been; bear bore borne; beat beat beaten; become became become;
begin began begun; bend bent bent; bet bet bet; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown;
break broke broken; breed bred bred; bring brought brought; build built built; burst burst burst; buy bought bought;
cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost;
creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; do did done; draw drew drawn; drink drank drunk;
drive drove driven; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought;
find found found; flee fled fled; fly flew flown; forbid forbade forbidden; foresee foresaw foreseen;
forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got got; give gave given; go went gone;
grind ground ground; grow grew grown; hang hung hung; have had had; hear heard heard; hide hid hidden; hit hit hit;
hold held held; hurt hurt hurt; keep kept kept; kneel knelt knelt; know knew known; lay laid laid; lead led led;
learn learnt learnt; leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost;
make made made; mean meant meant; meet met met; mislead misled misled; overcome overcame overcome; pay paid paid;
put put put; quit quit quit; read read read; ride rode ridden; ring rang rung; rise rose risen; run ran run;
say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; sew sewed sewn;
shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed shown; shrink shrank shrunk;
shut shut shut; sing sang sung; sink sank sunk; sit sat sat; sleep slept slept; slide slid slid; speak spoke spoken;
spend spent spent; spin spun spun; split split split; spread spread spread; spring sprang sprung; stand stood stood;
steal stole stolen; stick stuck stuck; sting stung stung; strike struck struck; strive strove striven;
swear swore sworn; sweep swept swept; swim swam swum; swing swung swung; take took taken; teach taught taught;
tear tore torn; tell told told; think thought thought; throw threw thrown; undergo underwent undergone;
understand understood understood; upset upset upset; wake woke woken; wear wore worn; weave wove woven;
weep wept wept; win won won; wind wound wound; withdraw withdrew withdrawn; withstand withstood withstood;
write wrote written
"""
_NOUNS: Final = """
child children; foot feet; goose geese; man men; mouse mice; ox oxen; person people; tooth teeth; woman women;
analysis analyses; appendix appendices; bacterium bacteria; basis bases; crisis crises; criterion criteria;
datum data; diagnosis diagnoses; hypothesis hypotheses; index indices; medium media; nucleus nuclei;
phenomenon phenomena; stimulus stimuli; thesis theses; vertebra vertebrae; calf calves; elf elves; half halves;
hoof hooves; knife knives; leaf leaves; life lives; loaf loaves; scarf scarves; self selves; shelf shelves;
thief thieves; wife wives; wolf wolves
"""

VERB_FORMS: Final = {
    base: (past, participle)
    for base, past, participle in (line.split() for line in _VERBS.replace("\n", " ").split(";"))
}
VERB_BASES: Final = {
    form: base for base, forms in VERB_FORMS.items() for form in forms if form != base
} | dict.fromkeys(("am", "are", "is", "were"), "be")
PLURALS: Final = dict(line.split() for line in _NOUNS.replace("\n", " ").split(";"))
SINGULARS: Final = {many: one for one, many in PLURALS.items()}
