"""Frequent words of the eight languages that are one slip away from a key word and mean something else.

Folded. Chosen from the 30,000 most frequent words of each language, by the lists of the package wordfreq.
"""

_WORDS = """
يربني راني بقالي بديوني решалась решался решалось
abafar abalar abater abateu abatido abattu abattue abbrechen abgeschnitten abgetan abode abonar
abordado abordar aborde absprechen abstecher absteigen abstellen aburridas aburridos acantilados
acercarme acercarse acertou acide acidez acoge acorda acordada acordados acordam acordando acordarme
acordarse acordem acordes acordo acortar actue acude acuden adels aden ader adiantar adiante ados
afiliadas afiliados agarra agita agiter agotar agrade agredir agreed aguda ahoga ahorrar ahorro aida
aided aiden aidera aiderait aides aieux ailes ailles aimer aimerai aimez ajout ajudam ajudara ajudas
ajudei ajudo alargar alden alem alertou alice alike aline alineados alinhados alivia allee allees
allens aller allers alley alleys allez allies allonge allongee almofadas almohadas alpes altem altes
alude alves amanece amanhecer amish amont amou amount amour anaden anda andam andan andas ande andei
ander andern andes andren angelo anhelos anstecken antan ante antje anton antre anwar aout apaga
apagam apagan apagao aperto apreco apreton arabe arabo arame arana arango arden arder arene ariane
ariano aride arles armed arne arno arranco arranha arranjo arroja arrojan arrojaron asaltar asalto
asesina asesinan asesinas asfixia aspiran aspirina aspirine aspiring assassina assassinada
assassinado assassinaram assassinas assassinat assassinate assassinato assassinats assassine
assassinee assassines assassinio assassino assassinos assassinou assassins asse assen asses asset
assinar ateus atira atiram atire ativar ative atout atrapalha atrapalhado atrapalhar atrapalhou atun
aturar aude audios auffangen aufgesetzt aufhalten aufmachen aufschrei aufsuchen auftauchen
aufwachsen aufwacht aufwarmen aufzuhalten aufzuhoren aufzusuchen auslosen ausmachen auszulosen
auszumachen autel autocarros automatic automatik automobil automovil autopistas autores autoroutes
autun auxilia auxilios azote azotes babes bach bacon bader bagging baker balancar balanced balances
balao balazos balcons balkan balken ballon balon banar banido banter bantu barraco barranca barter
bascule basear baser batch bateau batem baten bates batida batio batir bats battle battre battues
battus bauer baule baver baxter bayer bays beads beaming beams beamten beans bearing bears beast
beasts beate beater beatings bebem beben beber bebeu bees beets befreit beging beide beitragen
belastend belastigung belastungen belts beraten bereits beret bereut bessere bessern besten bestraft
bestrafung bestreben beten betes bets betten betting bettler betts beule biete biste bitten bitter
bittet blesse blessed blessee blesses blutige boating boats bosser boule boules boulets boulot
bourde braten breath breathed breather breathes breaths breit bretter bride bridges bridget brise
bruce bruch bruche bruck brucken bruel bruhe bruised bruises brulees brules brume brune brunt brute
bude buden bugging buildings bunde bunt bunter burda burdel burdens bure burgen burke burner burns
burst burt burying buster butchers buteur butler buyer cachent cacher cachez cachot caga caiga cairo
calientes camelo camelos camilo caminha caminham caminhar caminho camino camions canada candado cane
canes canje canne cano canoe canos cans cansa cansaco cansadas cansando cansou cantada cantado
cantantes cante cantei canto capsulas capsule cargan cargas cargo carla carlo carmo caro carpa
carres carreteras carrie carries carril carrio carros carrot carte cartel cartelera cartels cartera
cartes cartola carving casada casado case casei caso cassado casse castiga castigos causada causado
causantes cautela cello cense censo cerro certe certes certo change charged charger charges
charmantes charme charte chave chevaux cheveu chope chore chove chupe claque claques classer clave
clever cliffs cliquer cloche coates cocher coches codigo coge cogen coger coitado coke colar collar
colmar comboios comico comido comino comio complices compramos compridas compridos comprise
comprised comprises compromis compromiso compromisos comte comtes cone conge conne conner conso
contarme contes contigo cooke cooper copper cops cordes core coree cores corne corner cornes cornish
corno coro coroado corpo corps corre corres corretora corse corses corso cortada cortados cortam
cortan cortarle cortas corten cortex cortez cortos cortou corvo costado costar coste costes costo
cotado cote cotes coto coube couche coude cougar coule coulee couler coupees coupes coupez couple
courte courtes coute couter couto couts couve crabe craie crame crane crate craven cravings cravo
craze crecer creer cuelga cuellos cups curro curte curto cuttings cygne dang debarrasser decir
decolar degout deita delire deroute desaparezcan descansan descansando descarado descargado
descartado descartar descended descender descendio descendue descendus desciende desco deseaban
deseada desean deseas desee desejam desejar deseje desejos desejou deseos deserte deserved deserves
desi desired desirer desires desirez desirs desmiente despede despedido despedidos despedimos
despedirse despejo desperta despertaba despertado despertador despertam desperte despertou despierta
despiertan despiertas despierten despierto despiertos desprezar dessa desta desto desvanece detecte
detente detesta detester detestes detesto devait devants deviant devint ding dispara disparaisse
disparait disparaitra disparam disparan dispararam dispararon disparate dispersar disque ditar
downing drangt drawn dron drugged drying easter echange echarle echarpe echarse echarte edificios
editar efface effacee effaces einfache einfachen einfachere einfaches eingespart einschlagen
elaborate eliminar elimine eliminee elimines emerite emitiendo empero empoisonne emprisonne
emprisonnee emprisonner emprisonnes empuja empuje empujon encerra encerrou encierran encierro
encosta endgultige endgultigen enem enferma enfermer enfermes enfermo enfocar enganar enjambre
enteramente entrada envenenado envi envia enviei enviem envien envier envio envoie epuiser epuises
erbrechen ergangen erkranken erkrankten erlangen erleichtern erleuchtet ermordete errang erschienen
erschliessen erschliesst erschlossen erstellen erstochen erstrecken ertrinken ertrunken erwachsen
esfaqueado esforcar esforcou espana espanha espanta espejo espera esperou esperto espeso estada
estampado estaran estaria estariam estarias estero estradas estrade estrado estraga estrechar
estreitar estrella estrellado estrellas estupro estupros etagen etages etale etape eternelle etouffe
etouffee etrange etranger etrangere etrangers evaporated everythings exaustao exhaustif exigencia
exigiendo exista existante existe existed existem existen existenciais existencial existencias
existente existentes existential existera existia existiera existieran existierende existieron
existiert existierte existierten existindo existio existira existirem existiu existo exists exit
exiting exits externally facto fado falaises falasse falto fara farao farda fargo faro farra farsa
fart farts fatiguer fatigues fato fault fauste fausto faut felin felix fenetres fenstern fente feria
ferie ferimento feriu fester finster flood floors flor flour frappa frappees frappes frene frentes
frete freute fronte frust fuente furto gafas gajas galas ganan ganar gane ganes gange gangs ganhas
ganhe gans ganse gants ganzem ganzer ganzes gatas gaze gebot gedruckte geflossen gehe gehn gehor
gehoren gehort gehorte gemeas gemelas gemelo gemeo genen genre george gerbe gere geree gericht germe
geruckt geschlafen geschossen geschritten geschutzt gesichts gestochen gestohlen gesucht gewicht
geworben geworden gleis gleisi gleiten glucklich gluckliche glucklichen gluckliches gmund goles
golpe golpeada golpean golpeando golpearon gore gorges gostariam grande greffe greise grife griff
griffen griffes grind gronde grun grunden grunder grundet grune grunge grunt gustara haase halfen
handing hanse hara harding haria haro hart harte hartz hase hass hassen hassle hasst hasste haste
hause hausse hebreux heft helden heldt helen helfe helfer helfern hellen herida heridos hero hesse
hielo hiere hilde hilfen hilfst hingegen hinging hinting hisse hofe hofes hoffen hofft hoffte hohes
holes homes hoped hops horta horto hotes hunting hurling hurto imker immeubles incomoda incomode
incomodos incomodou infanta infante infanto infants injures injury insure insured interes interest
interets ivre jamal james jams janelas jeher jener jetees jetes jetez jetty jever joga jogada jogam
jogara jogavam jogos jpeux jugar jumeau jumper kapsel kassen kehl kerle keule killer killings kilos
kippe kissed kisses kisten klappe klarmachen kleiden klein kleinem kleiner kleines kleinkinder
klippen kohle kreieren krippe kuhle kussen lache lachen laches lachez lacked lacks lagen lanca
lancam lancas lance lancee lancei lancers lances lancet lanceur lancez lanco lander langer lanz
lanza lanzan lanzara lanzarse lanzas lanze lapse larcher larga largas larger larry laser lassen
lasser lasso lasted lasten lastige lastima lastimado later latter laufe laufend laufer lauren lauten
lauter lazo leading leaking leaning leasing leaving leben* lebend lebensende leber lebten lecher
ledger leen legend leger legten lehen leichte leichtem leichten leichtere leichtes lenha lepen
lesben lesen lester leyen liber lichter licked licks liebe lieben liebes liebre liebste liebster
lieder ligen liking lina linda linea linhas linho lining liquida liquider lisse lister livin loben
locas locher lock locke locken locker lockt locos locus lodge lodging logging looks loving lowry
lugen lustre magno mago magoa magoas magoou magos magro maire major malaria maltrato mamar maratonas
marbre mare maree marge marie marke marne marr marred marrer marry marte massacre massacred
massacres matam matan mataram matarte matas matasse matem maten mateo mater materia mates mature
maure meanings mediacao mediacion medianamente mediation medicalement medications medics medikament
medikamenten meditacao meditacion meditation medoc medos mejora mejore mejoro melchor melhora
melhore memo menor mera mereca merece merecio merezca merit meriter merites meritez merito merits
merma mero mesmas mesmos meteo metio meto metre metros mido mimo misa mismas mismos missa mista
misto miudas miudos moaning moche mochtet modestia moira molesta molestias moore mora moradores
morar morde morder mordre more morei morel mores mori morin morna morne morram morrem morse morue
moser motiv motiva motive motives motivou moura mourra mover mower muda mudo mueca muela mueran
mueras muerdo muere mueva muevo mulder munro murders mutig nacer nadar nciht necesita necesite neger
nenes neuem neuer neve nevera nevers neves newborns newer nice niche nicho nickt nier niger night
nommer noter nouer nourrissant nourrissent nourrissons noye noyee noyes nuca nuisances nummer nunja
ocupe odeia odeie odin ohrfeige omnibus oreille oreillers oreilles owing pagado pagar pagarle page
paille paint paleo palida pandillas panned pantallas papas parade paradeiro parasita parasiten
parasites parasito paredes parir parque parti partia partie partio partira partis partit partiu
pasea paseo pastas pastilha pastilhas pastos pata pate patear patel paten pater pates pateta
patillas patio pato paying peage peas pecado pecas pegada pegados pegando pegarem pegas peindre
peint pelado pelage pelar pelas penado penas penned pente pepa peras perdio permanent permanente
permanenten permanentes permanents perte pesado pesas pete piete pilas pile piles pilla piller pillo
pils pilze pilzen pinch pinched pinching ping pint pinte pipas plaga plagen plages plague plaie
planer planner plantar plante plantea plantear planted plantee plantel planten planteo planters
plantes plantillas plaquer plaques plaster plate platter playing plonge plongee plonges plongeur
pods poente poete poignarde poils poings pointe points pointu pointy pois poisons poisse poking
polar poliza pollen polls ponce pondre ponds pone ponete pong ponle ponta pontes ponts portada porte
posing poussa poussees pousser pousses poussez prece precio precios precioso precis precisao precise
precisos precisou predecible predijo predios predit prefet prefiera prefieren prefieres prefira
prefirio prefixo premiere premio prendio preste preta preter pretes preto pretre prets preve prever
previo print prison prufer prugel prugeln prusse puent puentes pula pulgar pulir pulls pulsar puni
punie punis punit purete purposes puxar quebro quedado quede queijo queima queimada queimados
queimam queimando queime queira queixar queixo queixou quejado quejarme quejo quema quemada quemados
quemando quemen quenia quere queres queriam querian querias querida queriendo querra query queso
quete queue quiebre quier quiera quieran quieres quimera quiser quiseram quisieran quisieras quiso
racao racing racoes radar raging raids raies rail railways rains raios raisin raisins raja ramon
rater rating raton ratones raving rayon raza razas rebond reborn record recue rego rekord relie
relied reliee reliefs relier relies remedies rescued rescues reveal reveillent reveilles reveillez
reveillon revel riego rite rodovias rooftops rother ruedo ruega runder runner sacaba sacadas sacado
sacara sachlage sacou safada sahne saito sake salada salao saldar saldo salgo salio salmo salt salta
saltan salte saltos saltou salts salty saluda saludo salute salvar salvara salvo samir sante santo
saoul saouler sato satte sauber sauce saucer sauda saude saudi sauer saule saure sautes sauts
sauvagement sauve sauver scarf scheide scheiden scheidet scheinen scheiss schichten schieben schiene
schlafe schlaft schlange schlangen schlau schlaue schlechte schlechtem schlechten schlechter
schlechtes schleifen schlichte schlichten schlichter schlugen schmieden schnecken schrag schrage
schragen schreiten schreitet schultern schutte schuttet schwachen schwachsten schweigen schweinen
schweiss screeching sehen sehn sehnen sehnsuchtig sehnt seine sejours selbe selben seller sende
sensed sensei senses senso sensu sentida sentidos sentindo serb serben serve shade shading shaker
shakes shaky shale shame shaming shane shape shaping share sharif sharing shave shaving shock
shootings shoots short shout shouting shuttle sierve sieve silber silice sinnlose sire sirva sirven
sirvo slaughtered sleeper slices slick slide sliding slime snake soaking sobra sobrenome sobrio
sobrou socorros socos sofocar sofro sohne soltar solto somou soot sopro sorbo soro souhait souhaiter
souhaites souhaitez souhaits soulager soulevees soulevement soute sparing spice sprang sprint
sprunge spying stake starb starben stare starke starre starte starved stave stern sternen stirb
stirbst stopping strang strange streben stretching string struggling strung stur sturm stute subir
sucede sucedio sufra suica suico suisse suivit sumar sumiu suporte support supported supports supra
surda surdos surja tabasser tables tabletas tablettes tain taker taler tamara tapas taped tapes
tapete tapez tapfer tapie tare taree taser taten tater tatsachen taxer tech techno techos tecto
tejada tejados tejido telhados terrace terracos terrazas thing thingy three thron thrown throws
tiered tiled timed tins toben tocara toddlers toiletten token tomaba tomada tomaram tomaran tomare
tomaria tomarla tomava tomen tonen toren torten totem totes totete totschlag traca tracas traces
track tracos tracou tracts traen trafic trai traia traian trail trains trair trait traiu trame tran
trancar trancas trance tranquil tranquillite transa transou traube traum trauma traumen traumer
traumt traumte traute travesseiros trecho trick tricks trilhas trilho trilhoes tropen truc truce
trucks truco trucs trunk tryin tuck tuera tuten twain twigs twin uberfluss uberflussige uberholen
uberzogen umlage umwege unsichtbare unsichtbaren varandas varnish vaudrait ventaja ventanas veranda
verbannen verbannt verbieten verbietet verbracht verbrannte verbrannten verbrechen verbreiten
verbrennt verbrennung verbringe verbringen verbringt verdecken verdeckt verdeckten verdienen
verdienst verdiente verdrangt vereinten vergewaltigen vergewaltiger vergiftung vergriffen verhaften
verhaftet verlage verlangen verlangt verlangte verleihen verleiten verletzte verletzten verletzung
vermieten vermietet vernetzen vernetzt verpacken verprugeln verreisen verruckt verruckten verschwand
versenken versetzen versetzt verstecken viadutos vibre vider viendo vier vies vila vile villa ville
viniendo viol violan violar violees violen violer violet violon viols viper vire virer viser vitre
vivem viven vivendi vivera vivero vives viveu vivez vivi vivia vivid vivienda vivier vivio vivira
vivis vivra vivres voila voile voilee voiles voitures volait vole volee voles volo vorletzten votes
voudrai voudras voulant wading waging waits walls wanda waned waning wanne warfen warm warts wary
washed washes washing wasted wasting watts waving waxing wear wears weitergeben weitergehen
weiterleiten weiterlesen weiterzugeben wellen wells werben werden werken werten werth widow wille
willen willi willis willy windows wirth wising wogen woke wolfen wolken wolle wollt wollten wolltet
women wort worthy worum woven wuerde wunde wunschen wunschst wunschten wurdet wurfen wurscht wurst
wurze wurzen zuschlag zuschlagen zwecke zwecks zwilling бажав бажає больна больнои вагона вагоне
вагони вагоны вагоні вагою вантажівка вантажівки вантажівок варити вбивали вбили вбита вбитих вбито
вбиті вдарили вдарить верно вечное вечнои вживати вжити вибити випустити власти вмикати воити всеми
вчити вчитись вчитися выбросить віина віка вікон вільна вільне вільно вільноі вільну вільніи вірна
вірно вічна вічне вічноі вічні годов гордо горно готовая готове готовил готовили готовим готовими
готовит готових готовои готовы готовыи готові грузовика грузовики дивина дитини дитино доньки доньці
допомоги допомогла допоможе допоможу допоможуть доска доске доску достали дочки дочкою дочці дошка
дошку души дістали електрика електрики електрику електрична електричну електричні жадан жажда желал
желают желая жизнеи забирает заважає загинути задовбали заиве заивих заиві заима залива замовити
заслуговують заслуговує заслуживает заслуживают заслужила застрелив застрелил застрелили затем
захотілося зачет заява заявою заібали звикла звикнути знизити знищили знищить избили казати капсула
капсули капсулы кара карате карпати карти колег колеи колен колеса колесо колец колону колос коліс
кормить краде крае краже краща кращу кращі краю крыле крыму линии лишнее лишние лишних лучшеи лучшем
лучшие лягаи лягли лісів маленькое маленькои маленьком маленькому маленькою маленькоі малик малые
малыи малым малых малыши малюнка малюнку малює машин машини машины мертвих мертвых места месту метр
метра метри метров мечта мечтал мечтах мечтают мешал мешают міста місту місті навiщо наверно навыки
надела надеясь надоели надходити надіюсь наказывать нахилу некогда немовлям немовлят ненавидел
ненавидит ненавидят обрав обратиться окончательного окончательное окончательнои окончательныи особои
особою остаточна остаточне остаточнии остаточного остаточноі остаточну отправится отправить
отправиться отправлю отразить отрути отрыв охоте охоту охоты перешкод перешкоджає перешкоди побили
поверить поверну поверх поверхи повесть поводитися поводиться повысить повірити поделилась
поделиться подив подошла подушка подушки поділитись поділитися поезда поезде покер пологи поліпшення
померли померло помех помехи помог помогли помогу помочь помощью помре попасти попасть пороги пору
порушити потяга потяги потягу почнуться поізда поізди поізді прагнуть предпочли представив
представил прибути прибыть привітати придумати придумать приезжать приити прикоснуться примусити
принимала припини приснился приставки приступив приступил пробил пробить продасть проезд прозе
прокинулася прокинься проснулись просыпаюсь прохання проізд реал реала ребекка редки реиди реиси
реках реки речки решать рики сами самии самки само самое самок самом самопоміч самою самоі самыи
саміи сбои свободна свободно свободные свободныи свободным свободных свободы сексу селі скал скала
скале скель склі скончался скінчиться сложилась сломалась смертеи смисл собор сподівався сподівалися
сподівання сподівань сподіватися сподіваються сподіваючись спокоиная спокоинои спокоиныи спокоиным
спрашивать стелі стримати строиться существовал существовала существовали существовало счастлива
счастливая счастливо счастливое счастливои счастливы счастливые счастливыи счастливым счастливых
тарасу точно траву траса траси трасса трассе трассы трасі тяга тяжести убили убирать убит убита
убитих убито убиты убитыи убьют удалил удалить удари ударили ударит умела умерли умирает умрет
уничтожать уничтожил уничтожила уничтожили устав устава участь учить учиться ходим ходят ходять
хотеть хочете хочешь шагу шану шкоди шкоду школа этаж этаже этапа інколи існували ابدوا ابقاء ابنايه
ابنتك ابنته ابنتها ابيها اتاح احباب احتج احتجاج احتفاء احتياج احذيه اخبره اخفاء اخفي اخيها ادايه
ادبيه ارباب ارباح ارضيه ارمله ارمني ارواح اروميه اسبابه استيقظت اسطح اسميه اشتري اشتكي اشتهر اعاقه
اعقاب اغتصاب اقاله اقرا اقرار اقطار اقوله اقولها اكدوا الابل الابويه الاختباء الادبيه الاسر الاسطح
الاطار الاقرار الاكتفاء الاماره الانتشار الانتصار الباب الباحه البت البدايه البدويه البر البرت البرق
البري البلد البن البنا البناء البنات البند البنك البنكيه البني البنيه البوب التاج التقاء التمدد
التوت التيارات الثناء الثور الجار الجاف الجبال الجبر الجبن الجبيل الجدل الجده الجذر الجراحه الجرح
الجرس الجري الجزر الجسد الجسم الجسور الجلد الجمر الجمل الجهل الجوف الجيش الجيل الحبيب الحرج الحرف
الحروب الحسكه الحفل الحفله الحقوقي الحناء الحوت الحياء الحياد الحيره الحيله الحيه الخداع الخرج الخطر
الخيارات الداء الدار الداعيه الدعاء الدماء الدهر الدوار الدوام الدوره الدوري الدوريات الدوق الدول
الدون الدير الراحل الرايحه الرايع الرايعه الرايه الربيع الرضاعه الرضع الرضي الرفيع الرفيعه الروايات
الريش الزور الزيارات الزياره السابق الساحه السبل السته السر السطر السطو السعه السفارات السفاره السكر
السكك السكن السله السمكه السمه السنه السواء السور السياحه السياده السياسات السياسه السيره السيطره
الشاره الشاعر الشايع الشباب الشبان الشحنه الشرطه الشرع الشرف الشركه الشريفه الشوارع الصداع الصدور
الصراحه الصرف الصوت الصور الضربه الطابع الطبري الطبق الطرف الطف الطفره الطفوله الطوابق الطور الطول
الظرف العباره العدويه العرش العرف العريش العش العطار العطر العطش العماله العمره العناء العنايه العيب
العيد العين الغاء الغرف الغرفه الغناء الفداء الفراء الفرج الفضاء الفطر الفنان الفور القاب القات
القاع القتله القدر القذر القراء القرار القرف القصر القضاء القط القطاع القطب القطري القطط القطع القطن
القطه القفص القفل القمار القمر القهر القوا الكبر الكبريت الكبير الكسر الكوبي الكوت الكوري اللواء
الليبي الماء الماره المحبوب المساعد المسانده المشرفه المطار المطر المنام المنامه المنجم المنظم
المنظمه المنظومه المنعم المنوره المنوي المنويه المنيا الموتي الموج الموز الموقت المولد المياه الميت
الميه النت النجاه النجمه النسر النور الهوا الهواء الواحه الواد الوالد الود الوداد الودايع الورد
الوضيع الوعد الوفد الولي الوليد الويه اليدويه اليها اليوت امني اموات اميه انتاج انتر انتشار انتشر
انتصار انتصر انتظار انتي انقاض انقذ اهلها اهمها اهميه اولد اوليه ايها باغنيه باقيه بالانتقال
بالانسحاب بالي بايديهم بايه ببالي بحال بحاله بحوالي بدوري بدونك بدونه بدوي برقيه برمته برمجه برمجيه
برميل بروح برويه بريديه بريه برييه بغايه بغيه بقله بقوله بكميه بنفس بنفسك بنفسه بوني بيديه تتبني
تعرفني تمني تنتشر تنتظر تهمني تودي توزيع توسيع توقيع حالتها حالما حالنا حالهم حاليا حسني حصوله حكايه
حلها حمايه حمله حملها حوله حولها حياتك حياته رايته رباني رضيع رغبتي رقبته رمادي روحا روماني رويته
ريتشي ساعدتني ساعدونا ساقول سيموت صغير صغيرا صغيره ضربت ضربه ضربها طفولتي عاجزه عايده عزيزه عنيزه
فاسده فايقه فريده كتفي لابد لالقاء للادب لمساعدته لمسانده لموت متاح محموله مخلوق مساعد مساعدا
مساعدته مسانده مستعده مفتاح ملاذا منتشر منتظر مولود نفذها نفسا نفسنا نفسهم نفسيا ننتظر نهايته نهايي
نهاييات هزيمته هزيمه هنتر هويته هويتها واقعه والابتكار والانتقال وداعش ودعا وسعاده وسياده وعاده
وقاده ولاده يتبني يتسني يحبني يعرفني يعنيني يمني ينتشر ينتصر ينتظر يهمني
lautre lautres
peter peer springs tires preferably prefers peasant ling levin lovin arcane borden enforcer hoses livid
meditations axles bezos homing mocha snatching alder machte machten schnellen sturz merkte pilz schlager perser pesar
pesan despidos despido preferida preferir despide desaparecida poser pensant preferes craquer preferez preferer posant
pesent pesait pilon prefererait preferais preferem preferiu preferi preferiram livia secou хотели голова голов причина
причинои причине крыша платформа мосты близнецы платформу горле прощение учила крышку облегчения прощаю прощу табло
смысле крышеи смыслу кажуть хотіли сенсі мости прощення вікні вбивцю легче близнюки мостів вікнах табл близнюк вживаю
вчила задуму уволиться удивиться ثقيلا
"""
REAL_WORDS = frozenset(_WORDS.split())
