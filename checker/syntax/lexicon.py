"""English word classes that the clause reader needs: closed classes in full, common verbs with their forms. Data only.

Verbs named by the ledger's phrases are added when a ledger is opened, so this list only has to be good enough to find the
edges of clauses. An unlisted word counts as a noun, unless its ending and place say that it is a verb (see `tagging`).
"""

from __future__ import annotations

DETERMINERS = frozenset(
    "the a an this that these those its their his her our your my some any no each every all both several many few "
    "another such most other either neither what".split()
)
PREPOSITIONS = frozenset(
    "of in on at to into from by with without for under over after before since until till during through throughout "
    "between among amid against about around across along near towards toward within upon onto inside outside beyond "
    "behind below above despite per via unlike like as than off out besides alongside except including following "
    "concerning regarding versus till".split()
)
PRONOUNS = frozenset(
    "it they he she we i you him them us me himself itself themselves herself one ones there everyone nobody somebody "
    "something nothing anyone everybody who".split()
)
CONJUNCTIONS = frozenset("and or but nor yet &".split())
SUBORDINATORS = frozenset(
    "that if when while because although though unless whereas whether where why how once whenever until till lest so".split()
)
RELATIVES = frozenset("which who whom whose that where".split())
MODALS = frozenset("may might could would should must shall will can ought 'll wo ca need dare cannot".split())
BE = frozenset("be am is are was were been being 's 're 'm".split())
HAVE = frozenset("have has had having 've".split())
DO = frozenset("do does did done doing".split())
NEGATIONS = frozenset("not n't never neither nor hardly scarcely nowhere".split())
ADVERBS = frozenset(
    "up down also only just already still even again soon then now finally eventually formally officially later earlier ever once "
    "twice together there here first last jointly recently currently previously initially originally subsequently quickly "
    "long longer too very almost nearly about roughly exactly barely merely simply indeed however therefore thus moreover "
    "nevertheless meanwhile instead yesterday today tomorrow ago away back forward far well much more less yet alone not never "
    "ultimately belatedly duly legally fully simultaneously reportedly unilaterally successfully immediately promptly "
    "accordingly consequently likewise similarly otherwise further furthermore apart aside altogether directly shortly "
    "afterwards afterward thereafter beforehand always often sometimes usually rarely seldom perhaps maybe probably "
    "certainly clearly apparently allegedly supposedly actually really truly quite rather namely respectively".split()
)

NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
ORDINAL_WORDS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
}

# Irregular verbs: base, past, past participle (one word where both are alike).
IRREGULAR = """
arise arose arisen; awake awoke awoken; bear bore born; beat beat beaten; become became become; begin began begun; bend bent; bind bound;
bite bit bitten; blow blew blown; break broke broken; breed bred; bring brought; broadcast broadcast; build built; burn burnt;
burst burst; buy bought; cast cast; catch caught; choose chose chosen; cling clung; come came come; cost cost; cut cut; deal dealt;
dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed;
feel felt; fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; forget forgot forgotten;
forgive forgave forgiven; foresee foresaw foreseen; freeze froze frozen; get got got; give gave given; go went gone; grow grew grown;
hang hung; hear heard; hide hid hidden; hit hit; hold held; hurt hurt; keep kept; know knew known; lay laid; lead led;
lean leant; leap leapt; learn learnt; leave left; lend lent; let let; lie lay lain; light lit; lose lost; make made; mean meant;
meet met; overcome overcame overcome; oversee oversaw overseen; overthrow overthrew overthrown; overtake overtook overtaken;
pay paid; put put; quit quit; undo undid undone; read read; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said; see saw seen;
seek sought; sell sold; send sent; set set; shake shook shaken; shed shed; shine shone; shoot shot; show showed shown; shrink shrank
shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; spend spent; spin spun;
split split; spread spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck; strive strove striven;
swear swore sworn; sweep swept; swell swelled swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore torn;
tell told; think thought; throw threw thrown; understand understood; undertake undertook undertaken; undergo underwent undergone;
uphold upheld; upset upset; wake woke woken; wear wore worn; win won; wind wound; withdraw withdrew withdrawn;
withstand withstood; write wrote written; rewrite rewrote rewritten; withhold withheld; retake retook retaken; overrun overran overrun
"""

# Regular verbs, in their base form.
REGULAR = """
abandon abolish accede accept accompany accomplish account accuse achieve acknowledge acquire act adapt add address adhere adjourn
administer admit adopt advance advise affect afford agree aim align allege allow ally alter amend analyse analyze announce annex
annul answer apologise apologize appeal appear apply appoint appreciate approach approve argue arm arrange arrest arrive ask assassinate
assemble assert assess assign assist associate assume assure attach attack attempt attend attract authorise authorize avoid award
back balance ban base battle believe belong benefit blame block boast bomb boost border borrow bother boycott breach brief
broaden call campaign cancel capture care carry categorise cause caution cease celebrate cede chair challenge change charge
choose cite claim clarify clash classify clear close coincide collaborate collapse collect combine command commence comment commit
compare compel compete complain complete comply comprise concede concentrate concern conclude condemn conduct confer confirm confront
congratulate connect conquer consider consist consolidate constitute construct consult contain contend continue contribute convene
convert convey convince cooperate coordinate cope correct cost count counter cover crash create criticise criticize cross crown
crush cultivate damage dare date debate decide declare decline decrease deepen defeat defect defend define delay delegate deliver
demand demilitarise demonstrate denounce deny depart depend deploy depose deport depose describe deserve design designate desire
destabilise destroy detain deteriorate determine develop devote die differ direct disagree disappear disband discharge disclose
discover discuss dismantle dismiss dispatch display dispute disrupt dissolve distance distribute divide dominate donate double doubt
draft drop earn ease echo edit effect elaborate elect elevate eliminate embark embrace emerge emphasise emphasize employ enable
enact encircle encounter encourage end endorse enforce engage enhance enjoy enlarge enlist ensure enter entitle equip
erect erupt escalate escape escort establish estimate evacuate evaluate evolve examine exceed exchange exclude execute exercise
exert exist expand expect expel experience expire explain explode exploit explore export express extend face facilitate fail
favor favour fear feature field fill finalise finalize finance finish fire fit fix flow focus follow force forge form formalise
formulate foster found free frighten fulfil fulfill function fund gain gather generate govern grant greet guarantee guard guide halt
hand handle happen harm head heal help hesitate highlight hijack hint hire hoist honor honour hope host house identify ignore
illustrate imagine impeach implement imply import impose imprison improve inaugurate include incorporate increase indicate induct
influence inform inherit initial initialise initiate insist inspect inspire install institute insult integrate intend intensify interest
interfere interpret intervene interview introduce invade invest investigate invite invoke involve isolate issue jail join judge
jump justify kidnap kill label lack land last launch legalise level liberate lift like limit link list listen live lobby
locate look lower maintain manage mandate march mark marry match matter measure mediate mention merge migrate minimise mobilise
mobilize moderate modernise modify monitor motivate mount move multiply murder name narrow near necessitate need neglect negotiate
nominate normalise note notice notify number obey object oblige observe obstruct obtain occupy occur offer open operate oppose order
organise organize originate oust outlaw outline outnumber overlook oversee owe own participate pass patrol pause perceive perform permit
persist persuade plan plant play plead please pledge plunge point poison portray pose possess post postpone practise pray
predict prefer prepare present preserve preside press pressure presume prevail prevent proceed proclaim produce profess progress
prohibit prolong promise promote prompt propose prosecute protect protest prove provide provoke publish punish purchase pursue push
qualify question quote race raise rally rank rate ratify reach react reaffirm realise realize rearm reassure rebuild recall receive recognise
recognize recommend reconcile record recover recruit reduce refer reflect reform refuse regain regard register regret reinforce reiterate
reject rejoin relate release rely remain remark remember remind remove rename renew renounce reopen repeal repeat replace reply report
represent request require rescue reserve reshape reside resign resist resolve respect respond restore restrict restructure result resume
retain retake retire retreat return reunite reunify reveal reverse review revise revisit revive revoke reward rotate rule rush
sabotage sanction satisfy save scale schedule scrap seal search secure seize select separate serve settle shape share shell shift
signal sign simplify sound spark specify sponsor spur stabilise stage start state station stay stem step stipulate stop store
strengthen stress stretch struggle study submit succeed suffer suggest suit summarise summon supervise supply support suppose suppress surpass surprise
surrender surround survive suspect suspend sustain switch symbolise talk target tend term terminate test testify thank threaten
tie tolerate topple total touch tour toughen trace track trade train transfer transform transit translate transmit transport travel treat trigger
triple try turn unify unite unveil update upgrade urge use usher utilise value vanish verify veto view violate visit voice
volunteer vote vow wage wait walk want warn waste watch weaken weigh welcome widen wish witness wonder work worry worsen yield
absorb activate amass besiege bombard blockade confine counterattack cripple crumble disperse divert drag drown evict flare flood
grab haul intercept intrude lynch melt nationalise nationalize opt paralyse paralyze penetrate perish pour pull quell readmit
rebel recapture reconquer reintegrate revolt roll rupture secede shelve slaughter starve storm stray swallow swamp unleash rage
precede disintegrate unravel topple ratify enlarge outlive inherit accredit affiliate annul codify demarcate denuclearise designate entrust swell
wrap kick sneak squeeze slip hoist
repatriate reinstate relocate relaunch reappoint reelect supersede swap swear tighten treble
abrogate bequeath catapult compose decommission defer dethrone detach discontinue ditch eject encompass enrol forswear jettison rebuff
relieve relinquish repudiate rescind scuttle shutter unfreeze unseat vacate
append ascend assent bury clinch consign demolish discard dislodge endure enshrine extradite formalize interrupt liquidate reorganise
reorganize retract unfold vanquish exit file lapse lodge smother hound outpoll unratify
"""

# Reporting and other verbs whose complement is somebody's words or thoughts. Which severity goes with which is data.
PRESENTS_AS_FACT = frozenset(
    "remind note recall mention point observe acknowledge admit concede confirm reveal stress emphasise emphasize underline "
    "highlight recognise recognize remember know explain show".split()
)
REPORTS = frozenset(
    "say claim tell state declare announce assert insist argue believe think suggest report write contend maintain allege "
    "reckon add comment reply respond warn predict expect suppose assume imagine hope fear doubt deny complain repeat quote "
    "describe imply hear read joke boast promise".split()
)
# The text distances itself from what follows.
REJECTS = frozenset("deny refute debunk dispel dismiss reject disprove debate doubt unpick".split())
REJECTING_WORDS = frozenset(
    "myth myths hoax false fake untrue incorrect wrong mistaken erroneously mistakenly wrongly falsely rumour rumor rumours "
    "legend misconception fiction lol supposedly nonsense".split()
)
HEDGES = frozenset(
    "reportedly allegedly supposedly apparently perhaps maybe possibly probably likely presumably".split()
)

# "2004, the year Latvia joined": nouns that take up the time before them.
TIME_NOUNS = frozenset("year month day week moment summer winter spring autumn decade".split())
# Before "of" and a time, they say where in it something lies: "in the early hours of 4 May", "in the course of 1990".
PARTS_OF_TIMES = frozenset(
    "morning mornings afternoon evening night nights dawn noon midnight hours minutes day days week weeks month months "
    "spring summer autumn fall winter course".split()
)

# Verbs whose infinitive complement is said to have happened; after other verbs ("wanted to join") it is open.
IMPLICATIVE = frozenset("manage continue go proceed begin start come happen prove get help serve appear".split())
# "was picked to succeed Novak": whoever is chosen for it does it, but for the day.
CHOOSING = frozenset("pick choose elect appoint name select".split())
CHOSEN_TO = frozenset("succeed replace follow".split())
# Verbs whose past participle never stands behind a noun as a passive one does ("the treaty signed in 1991").
INTRANSITIVE = frozenset(
    "die resign arrive happen occur disappear emerge remain exist persist belong secede abstain vanish depart accede".split()
)
# "1956 saw the uprising", "1999 brought Poland's accession": what a time shows happened in it.
SHOWING = frozenset(("see", "witness", "experience", "bring"))
# "saw Poland join": the noun phrase after them is the subject of the bare verb that follows.
SEEING = frozenset("see witness watch let make have help".split())
# "failed to join": the complement is said not to have happened.
NEGATIVE_IMPLICATIVE = frozenset("fail refuse decline neglect forget".split())

# Heads that stand for the state or organisation that the rest of the phrase names ("the Ukrainian government").
STANDS_FOR_OWNER = frozenset(
    "government parliament leadership authorities leaders leader lawmakers legislators regime cabinet army armies troops forces "
    "force military diplomats delegation representatives officials administration senate congress voters people republic "
    "state nation country tanks soldiers side ministers capital kremlin delegates armour columns "
    "assembly legislature deputies mps electorate rulers junta presidency negotiators".split()
)
# Nouns that may follow or precede a state's or organisation's name and add nothing.
APPOSED_KINDS = frozenset(
    "state republic country nation kingdom federation organisation organization alliance bloc pact union treaty".split()
)
# Nouns that stand for things of a kind: counted ("seven countries joined"), explained ("three newcomers: …"), or named before.
KIND_NOUNS = {
    "state": frozenset(
        "country state nation republic government member ally neighbour neighbor newcomer founder signatory participant power "
        "applicant candidate entrant joiner partner one other newest latest youngest first last rest".split()
    ),
    "organisation": frozenset("organisation organization alliance bloc club union pact grouping".split()),
    "person": frozenset(
        "leader president minister man woman politician chancellor signatory signer holder successor".split()
    ),
}
