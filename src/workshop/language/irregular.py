"""Words whose forms follow no rule. Verbs as base, past, participle; nouns as singular, plural."""

from __future__ import annotations

from typing import Final

_VERBS: Final = """
arise arose arisen; awake awoke awoken; be was been; bear bore borne; beat beat beaten; become became become;
befall befell befallen; begin began begun; behold beheld beheld; bend bent bent; beset beset beset; bet bet bet;
bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken; breed bred bred;
bring brought brought; broadcast broadcast broadcast; build built built; burst burst burst; buy bought bought;
cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost;
creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; do did done; draw drew drawn; dream dreamt dreamt;
drink drank drunk; drive drove driven; dwell dwelt dwelt; eat ate eaten; fall fell fallen; feed fed fed;
feel felt felt; fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown;
forbid forbade forbidden; forecast forecast forecast; foresee foresaw foreseen; foretell foretold foretold;
forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; forsake forsook forsaken;
freeze froze frozen; get got got; give gave given; go went gone; grind ground ground; grow grew grown; hang hung hung;
have had had; hear heard heard; hew hewed hewn; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt;
interweave interwove interwoven; keep kept kept; kneel knelt knelt; know knew known; lay laid laid; lead led led;
lean leant leant; leap leapt leapt; learn learnt learnt; leave left left; lend lent lent; let let let; lie lay lain;
light lit lit; lose lost lost; make made made; mean meant meant; meet met met; mislead misled misled;
misread misread misread; mistake mistook mistaken; misunderstand misunderstood misunderstood; mow mowed mown;
outdo outdid outdone; outgrow outgrew outgrown; outrun outran outrun; outsell outsold outsold;
overcome overcame overcome; overdo overdid overdone; overhear overheard overheard; overlay overlaid overlaid;
overpay overpaid overpaid; override overrode overridden; overrun overran overrun; oversee oversaw overseen;
oversleep overslept overslept; overspend overspent overspent; overtake overtook overtaken;
overthrow overthrew overthrown; partake partook partaken; pay paid paid; prepay prepaid prepaid; put put put;
quit quit quit; read read read; rebuild rebuilt rebuilt; recast recast recast; redo redid redone;
remake remade remade; repay repaid repaid; reread reread reread; rerun reran rerun; resell resold resold;
reset reset reset; retake retook retaken; retell retold retold; rethink rethought rethought; rewind rewound rewound;
rewrite rewrote rewritten; rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run;
saw sawed sawn; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set;
sew sewed sewn; shake shook shaken; shear sheared shorn; shed shed shed; shine shone shone; shoot shot shot;
show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat; slay slew slain;
sleep slept slept; slide slid slid; sling slung slung; slit slit slit; sow sowed sown; speak spoke spoken;
speed sped sped; spend spent spent; spill spilt spilt; spin spun spun; spit spat spat; split split split;
spoil spoilt spoilt; spread spread spread; spring sprang sprung; stand stood stood; steal stole stolen;
stick stuck stuck; sting stung stung; stink stank stunk; strew strewed strewn; stride strode stridden;
strike struck struck; strive strove striven; sublet sublet sublet; swear swore sworn; sweep swept swept;
swell swelled swollen; swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore torn;
tell told told; think thought thought; throw threw thrown; thrust thrust thrust; tread trod trodden;
undercut undercut undercut; undergo underwent undergone; undersell undersold undersold;
understand understood understood; undertake undertook undertaken; underwrite underwrote underwritten;
undo undid undone; unlearn unlearnt unlearnt; unwind unwound unwound; uphold upheld upheld; upset upset upset;
wake woke woken; wear wore worn; weave wove woven; weep wept wept; win won won; wind wound wound;
withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood withstood; wring wrung wrung;
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
