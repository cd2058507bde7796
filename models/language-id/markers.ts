/** What sets a language apart from its neighbours, in lower case. All of it is common in news. */
export interface Markers {
  /** Letters and letter groups that its neighbours do not write. */
  readonly letters?: string;
  /** Words that its neighbours do not have, separated by spaces. */
  readonly words: string;
  /** Word endings that its neighbours do not have, separated by spaces. */
  readonly endings?: string;
}

/** Languages that short text hardly tells apart. A language may be in several groups. */
export const groups: readonly (readonly string[])[] = [
  ['id', 'ms', 'jv', 'su'],
  ['no', 'da', 'sv'],
  ['cs', 'sk'],
  ['hr', 'bs', 'sr'],
  ['pt', 'gl', 'es', 'ca'],
  ['az', 'tr', 'uz'],
  ['bg', 'mk', 'sr', 'ru', 'uk', 'be'],
  ['hi', 'mr', 'ne'],
  ['ur', 'fa', 'ar', 'ps', 'ckb'],
  ['sw', 'ny'],
  ['nl', 'af', 'fy'],
];

/**
 * Hand-written from the grammars of the languages, not learnt from any corpus. A word stands under every language of
 * its groups that has it or under none.
 */
export const markers: Readonly<Record<string, Markers>> = {
  id: {
    words:
      'bahwa karena bisa tapi yaitu yakni mau coba saja sebagian bagian bagiannya berbeda beda perbedaan berbagai sejumlah meskipun senin kamis jumat maret juni juli agustus desember kepolisian inggris prancis jepang persen miliar delapan provinsi perkotaan universitas mahasiswa siswa bandara tewas terluka agar gedung stasiun bus taksi ekspor impor proyek obyek subyek biaya uang keuangan teman pria istri putra putri sastra parlemen pemilu partai sekretaris rapat pengadilan pengacara tentara jenderal prajurit obat obatan besok kemarin sore mengapa terjadi kejadian berhasil keberhasilan mencoba seringkali salju badai topan kantor mobil dikatakan saat ujar tutur perusahaan serikat ukraina tiongkok pemerintah pemerintahan membutuhkan dibutuhkan butuh dimiliki menemukan ditemukan peneliti penelitian ilmuwan ilmiah kue setrika dirilis merilis petugas memesan pesanan kantong paspor pasien sepeda karyawan kamar toko listrik pilot jembatan piramida musik fisik kimia fisika kritis praktis teknis ekonomis logis medis pengemudi mengemudi menyetir mula terkait jajak pemungutan kerumunan menginginkan makalahnya bepergian berpergian wisatawan turis liburan berlibur mengenal senilai sebesar pahatan marmer mantan gugatan terdakwa tersangka penyerang bentrokan unjuk rasa demonstran pengunjuk sakit dokter perawat sembuh wabah cuaca derajat kecepatan pon perbankan konsumen produsen pabrik petani peternakan sepak pertandingan pelatih olimpiade olahraga kejuaraan juara perunggu babak tim regu klub penggemar penonton film sutradara aktor aktris kenapa sang si cuma belum kalau selagi tentunya sepertinya tampaknya justru terkadang senantiasa kabar berpikir pikiran pikir situs kebutuhan internasional kamboja swedia finlandia polandia irlandia skotlandia norwegia aljazair siprus belgia brasil meksiko suriah irak yordania spanyol italia yunani selandia maroko roma swiss kuba beragam berbahaya diduga menurutnya rekan ujung ukuran dapur kulkas handuk sepatu celana jaket kaos sopir supir karcis loket macet ponsel telepon selular jaringan layar tombol sandi akun unggah unduh daring luring petir limbah kebun perkebunan sawah saus keju telur susu daging sapi kucing merasa dirasakan bangsal operasi rawat klinik apotek apotik terinfeksi melahirkan hamil bidan bupati gubernur walikota kabupaten kecamatan kelurahan anggaran pajak bensin bbm solar truk kontainer gerbong dermaga bendungan waduk kasus koran televisi jubir foto kalimat nomor nol gratis semifinal apartemen kemacetan lelah capek senang paham berbicara bicara pulang taruh pelan dingin energi asam dinosaurus domba kekaisaran kaisar peradaban angkatan konstitusi sekelompok kelompok kekuatan kekuasaan anggur jeruk kentang bawang kopi permen seluncur selancar terowongan mencetak berkendara kendaraan menyukai keseimbangan spesifik efektif objektif produktif mayoritas minoritas identitas kapasitas otoritas institusi revolusi evolusi instruksi konstruksi transportasi aplikasi publikasi kondisi tradisi investasi kompetisi posisi ekspedisi televisi bisnis analisis krisis optimis egois geografis strategis sistematis otomatis gratis historis biologis psikologis realistis teoretis dramatis romantis simbolis politis sungguh berkat wafat lahir dilahirkan silakan silahkan tolong makanya karenanya bakal sedangkan tersebar menggelar pelaksanaan didirikan berdiri markas kedutaan perdana lokal aman seleksi menjabat direktur periode bebatuan khawatir khawatirkan mengkhawatirkan kebijakan mengurangi matematika kebaktian keran jas',
    endings: 'itas itasnya',
  },
  ms: {
    endings: 'ikal syen',
    words:
      'bahawa kerana boleh bolehlah iaitu daripada mahu mahukan cuba mencuba percubaan sahaja sebahagian bahagian berbeza beza perbezaan pelbagai semasa manakala sekiranya mestilah selepas ramai isnin khamis jumaat ahad mac jun julai ogos disember polis inggeris jepun peratus bilion lapan bandar bandaraya universiti kualiti komuniti aktiviti stesen bas teksi eksport import projek objek subjek kos wang kewangan lelaki isteri putera puteri sastera parlimen pilihanraya pengundian pengundi undi mengundi parti setiausaha mesyuarat mahkamah peguam tentera jeneral askar ubat ubatan esok mengapakah berjaya kejayaan kerapkali salji taufan dimaklumkan syarikat tiada awak lebuhraya keselamatan pesakit kajian dikaji pengkaji penyelidik penyelidikan saintis saintifik sains kek seterika menempah tempahan pasport basikal keretapi kedai elektrik rasmi rasminya juruterbang jambatan piramid muzik pemuzik fizik fizikal kritikal praktikal teknikal klasikal perubatan pemandu bermula memulakan permulaan tempoh nombor ramainya tajuk bertajuk melancong pelancong pelancongan percutian haiwan dikenali mengenali pengerusi saman defendan suspek rusuhan melawat pelawat doktor jururawat wabak merebak persekitaran darjah kelajuan paun ringgit jualan pengeluar kilang peladang ternakan perlawanan jurulatih kejohanan sukan pingat gangsa pusingan pasukan kelab filem pengarah pelakon bagaimanakah bilakah siapakah begitulah sungguhpun walau baharu kadangkala termasuklah berkenaan menerusi dijumpai menjumpai kanak mengawal dikawal pengawal suruhanjaya paip tempatan pembedahan agensi ceri sesetengah sepatutnya haruslah dapatan kebolehan keupayaan membolehkan dibolehkan semula tarikh hujung majikan peniaga perniagaan niaga rakan jiran berkahwin perkahwinan warganegara antarabangsa sejagat eropah sepanyol khabar berfikir fikiran fikir laman keperluan sewaktu kerjasama berasa sukar cecair sokongan menyokong disokong sejuk pertembungan talian diubahsuai terhempas lapang masa siasatan menyiasat disiasat berminat maghribi sweden finland poland ireland scotland switzerland norway algeria kemboja rom ukraine cyprus belgium mexico syria iraq jordan merbahaya saiz tuala kasut seluar telefon bimbit rangkaian skrin butang laluan akaun muat naik turun kilat enjin sisa ladang lembu arnab farmasi dijangkiti jangkitan mengandung datuk gabenor mukim kampung bajet petrol diesel lori kontena gerabak bot jeti empangan banduan dedah mendedahkan didedahkan dakwa mendakwa didakwa menafikan dinafikan mengesahkan disahkan tangkap maklum susulan kemalangan nahas letupan meletup serbuan rompakan tebusan pengganas keganasan pemberontak pejuang peluru senapang bedilan gencatan rundingan sempadan pelarian pendatang kerusi kempen pembangkang timbalan titah diraja alu mengalu mula kelmarin sedia terutamanya penternakan kebanyakannya kesemua kesemuanya berkesan walaubagaimanapun bertukar menukar pertukaran berlainan menyertai penyertaan bererti erti bermaksud maksudnya kes akhbar televisyen jurucakap naib perkataan peperiksaan separuh pangsapuri apartmen kesesakan pantas perlahan ekoran berikutan tengok bercakap cakap beritahu faham letih penat percuma sifar asid pepejal haba zarah dinosaur biri khinzir empayar maharaja tamadun perlembagaan akta bilik tandas tingkap motosikal menaiki sekumpulan televisyen tenaga oren terowong kenderaan majoriti minoriti identiti kapasiti autoriti strategik sistematik automatik realistik dramatik romantik simbolik optimistik teoretik spesifikasi demokratik sila justeru ditubuhkan menubuhkan penubuhan lazimnya sebilangan berbilang berjuta beribu lebihan sehala berlepas ketibaan kakitangan pengajian ijazah pensyarah makmal perisian sesawang khuatir khuatirkan mengurangkan matematik puan encik zon seawal larian asalnya pengkhususan dahulunya bertanggungjawab memaparkan dipaparkan paparan',
  },
  jv: { words: 'lan sing kanthi saka karo iku ora wong kang kanggo yaiku minangka nalika' },
  su: { words: 'jeung nu anu teu jalma dina pikeun nyaeta éta ieu aya ogé kana tina' },
  no: {
    letters: 'æ ø øy kj utg utv utf utl utd gjennom etter',
    words:
      'meg seg deg hva mye noe noen etter opp inn gjennom mellom blitt ble hadde uten sier tjue kvinner slik gikk fikk blir dager byer kanskje alltid aldri igjen forskjellige bruk bruke brukes bruker brukte myndigheter drept presidenten krever mann menn vei veien nei høy høyde kunne mennesker fortsatt uke uken ukene skog bok boken tok ga gir gi veldig eneste flyplass fjell utenfor innenfor utgjør innbyggere jord selv sjø snø rom språk måte måten tilgang langs lage mulig muligheten enkelte økte ønsker nord sør øst vest tidligere kommunen reise reiste dere ledet likevel forsøk jobb jobber kjent kjøpt kjøpe foreløpig offisielle deler samtidig ettersom dersom ifølge gjort gjøre gjør sette skjer skjedde eide eies tilbake videre hendelsen områder hjelp hjelpe arbeid arbeider arbeidet vann tvers nyhetsbyrået undersøkelser virker vitenskap vitenskapelig forskere forskerne regjeringen opptil øyene øya dyrene ulike ulik kalt kalles fant utvikling samfunn skuespiller musikk politikk republikk kritikk trafikk venner gjennomføre kveld uavhengig avhengig utgave dødsfall sykehus syk sykdom smitte smittet undersøkelse forekomst stoppet bygning bygningene brann brannen rykter turister utrolig hjemme etterforskning mistenkt mistenkte siktet tiltalt fengsel drap sjåfør ulykke skadet skadd kommuner fylke fylket stortinget regjering regjeringa stemte streik lønn bransje selskap selskapet leieboer husleie hage blomster frukt grønnsaker kjøtt melk vinneren vant tapte seier spilte idrett',
    endings: 'sjon sjonen sjoner sjonene heten ingene kk sj',
  },
  da: {
    letters: 'æ ø øj øg æg udg udf udt udl bevog gennem',
    words:
      'af hvad nu meget noget nogen nogle efter op ud ind gennem mellem blevet blev havde uden mod siger sagde mere syv tyve børn børnene kvinder gik fik blive bliver tage tager giver dage måske altid aldrig forskellige brug bruge bruges bruger brugte myndigheder dræbt præsident kræver mand mænd vej vejen høj mennesker uge ugen skov bog bogen give meget eneste lufthavn bjerg uden indenfor udgør indbyggere jord sne sprog måde måden langs lavet lave mulig muligheden enkelte ønsker nord syd øst vest tidligere rejse rejste jeres job kendt købt købe købes officielle omkring samtidig eftersom ifølge gjort gøre gør sat sætte sker skete ejede ejes tilbage videre begivenheden områder hjælp hjælpe arbejde arbejder arbejdet vand nyhedsbureauet undersøgelser videnskab videnskabelig forskere forskerne regeringen øerne øen dyrene lige hvilket selv kunne fået nogensinde indtil derfor pludselig tænke tror mindst størstedelen hvornår hende fandt udvikling samfund trafik gennemføre aften uafhængig afhængig udgave dødsfald sygehus syg sygdom undersøgelse brand branden rygter efterforskning mistænkt mistænkte sigtet fængsel drab chauffør kvæstet folketinget regering strejke løn penge erhverv branche selskab selskabet lejer husleje frugt grøntsager kød mælk æg vinderen vandt tabte hold holdet sejr træner spillede dansk rigtig rigtigt tidligt kærlighed sandsynligvis formodentlig særligt navnlig simpelthen overhovedet således hverken foregår foregik beliggende befinder tværs pæn dejlig sjov ked træt sulten tørstig',
    endings: 'hed heden heder ede øj',
  },
  sv: {
    letters: 'ä ö utg utv utf utl utd',
    words:
      'vad mycket något någon några efter upp genom mellan blivit blev hade varit utan säger sade tjugo kvinnor gick fick dagar kanske alltid olika använda används myndigheter och är att för inte också hon från hur när detta dessa denna båda många där medan vilket två ska människor sedan vid till själv vara ett nej finns fanns göra gör hela första andra stora blir kommer även eftersom dock sina deras våra innan åren världen staden inga just redan samma enligt väg vägen länder regeringen forskare',
    endings: 'orna arna heten kk',
  },
  cs: {
    words:
      'jsou jsem být byl byla bylo byly který která které kteří se také nebo při ne jako co když pro ve ze více jen ještě nyní podle mezi během let lidí může jejich tato čtyři pět pouze však před až kde jsme než proto takže díky toho této jeho svého další první roku které bude mají',
    letters: 'ř ě ů',
  },
  sk: {
    words:
      'sú som byť bol bola bolo boli ktorý ktorá ktoré ktorí sa aj alebo pri nie ako čo keď pre vo zo so viac iba len ešte teraz podľa medzi počas rokov ľudí môže ich táto štyri päť však pred až kde sme než preto takže vďaka toho tejto jeho svojho ďalší prvý roku bude majú tiež',
    letters: 'ľ ĺ ŕ ä ô',
    endings: 'ť',
  },
  hr: {
    words:
      'tjedan tjedna tisuća tisuće siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca tko europski europske europska sveučilište zrakoplov vlak tijekom prosvjed suradnja nogomet glazba povijest izvješće također gdje vrijeme riječ dvije prije svijet svijeta dio mjesto ovdje uvijek predsjednik predsjednika djeca djece lijek vijest što rajčica tvornica zračna zračne točno točka kruh otok glazbe računalo računala sustav sustava znanstvenici znanstvenik znanost tjedana stoljeća stoljeće siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac europa europi europu hrvatska hrvatske hrvatski zagreb razina razini razine obitelj obitelji uvjeti uvjet uvjeta tjelesne tijelo temelju ugovor izvješću izvješća priopćenju priopćio priopćila utakmica nogometni glasovanje glasovanja zaslon promidžba promet tijek sigurnost sigurnosti vlastiti tvrtka tvrtke tvrtki podaci suradnje općenito primjerice osobito iznimno nazočnost izbornik ravnatelj veleposlanik veleposlanstvo ministarstva putovnica putovnice putnik',
  },
  bs: {
    words:
      'sedmica hiljada hiljade januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra evropski evropske evropska univerzitet voz tokom historija lahko sarajevo saopćeno također gdje vrijeme riječ dvije prije svijet svijeta dio mjesto ovdje uvijek predsjednik predsjednika djeca djece lijek vijest šta što fabrika tačno tačka hljeb ostrvo muzika muzike kompjuter sistem sistema naučnici naučnik nauka sedmice stoljeća porodica porodice uslovi uslov uslova izvještaj izvještaja saopćio saopćila glasanje preduzeće preduzeća kompanija kompanije evropa evropi evropu bosna bosne bosni bosanski sarajevu hercegovina hercegovine naročito ambasador ambasada direktor pasoš pasoša mehko kahva historije historijski općenito',
  },
  sr: {
    letters: 'ђ ћ љ њ џ ј',
    words:
      'gde vreme reč dve pre posle svet sveta deo mesto ovde uvek predsednik predsednika nedelja hiljada hiljade januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra šta evropski evropske evropska univerzitet voz tokom takođe vest deca dece lek saopštio saradnja opšti су као није што али после међу према ово овај године из од шта пре део увек председник овде такође током био бити који ће код због већ fabrika tačno tačka hleb ostrvo muzika muzike kompjuter sistem sistema naučnici naučnik nauka nedelje porodica porodice uslovi uslov uslova izveštaj izveštaja glasanje preduzeće preduzeća kompanije evropa evropi evropu srbija srbije srbiji beograd naročito ambasador ambasada direktor pasoš pasoša',
  },
  mk: {
    letters: 'ѓ ќ ѕ ј љ њ џ',
    words:
      'дека како тоа кој кои ќе меѓу ги го ја оваа тие исто повеќе што кога беше нивните нејзината многу една еден според од кај',
    endings: 'њето',
  },
  bg: {
    words:
      'че във със като това който която които след между от беше тя един една още според къде тези този тази защото когато също през',
    endings: 'ът ния',
  },
  ru: {
    letters: 'ы э ё',
    words:
      'что как это из для был была были его также которые который они он чтобы после от может лет более этого очень если когда между уже только',
    endings: 'тся ния',
  },
  uk: {
    words: 'що як це із для був була були його також які який вони він вона щоб або після від та з але',
    letters: 'і ї є ґ',
  },
  be: {
    words: 'што як гэта із для быў была былі яго таксама якія які яны ён яна каб або пры пасля ад ў з але',
    letters: 'ў і ы э ё',
  },
  pt: {
    letters: 'ã õ',
    words:
      'não uma umas numa mais também pelo pela pelos pelas já hoje ontem governo muito muitos mas sem quando qual dois até depois são então em à com eles estão foram pessoas',
    endings: 'ção ções ões agem lho nho lha nha',
  },
  gl: {
    letters: 'ñ',
    words:
      'non unha unhas dunha nunha máis tamén polo pola polos polas xa hoxe onte goberno moito moitos moi sen cando cal dous ata despois á súa están foron persoas xunto xente',
    endings: 'ción cións axe',
  },
  es: {
    words:
      'el los las una unas y en con más también la lo sin muy pero cuando hasta después ya hoy ayer dijo según ha han fue fueron son este estos gobierno mucho muchos cual del al su sus es ciudad personas donde',
    letters: 'ñ',
    endings: 'ción ciones',
  },
  ca: {
    words:
      'el els les una unes i en amb més també per la ho es sense molt però quan fins després ja avui ahir va van segons ha han són aquest aquesta aquests aquestes govern molts qual està del dels al als seva com és ciutat persones des perquè l',
    letters: 'è ò l·l',
    endings: 'ció cions atge',
  },
  az: {
    words: 'və ilə üçün çox kimi qədər görə deyil olan də daha sonra ki edib olub isə lakin',
    letters: 'ə x q',
  },
  tr: {
    words: 've ile için çok gibi kadar göre değil olan daha sonra ki etti ise ancak olarak',
    endings: 'ler leri lerin den ecek mek mesi diği',
  },
  hi: {
    words:
      'है हैं के की का में से और ने पर यह था थे थी लिए भी नहीं इस कर हो गया किया रहे रहा वे उन तक इसके करने होने जाता लोग या तो ही',
  },
  mr: {
    words:
      'आहे आहेत आणि होते होता होती या ही तो ते नाही केला केली केले मध्ये म्हणून साठी पण जे जो हे हा त्या त्यांनी असे आपल्या करण्यात येथे झाला झाली काही होऊ',
    letters: 'ळ',
    endings: 'च्या ण्यात ांनी ंच्या ासाठी मध्ये ातील ाने ण्यासाठी',
  },
  ne: {
    words:
      'छ छन् हो र थियो थिए गर्न गरेको भएको पनि यो त्यो तर हुन्छ गर्ने भने एउटा उनले गरे छैन छन गरेका भएका यस तथा हुन रूपमा लागि अनि जुन हुने सबै',
    endings: 'को मा लाई हरू हरु बाट सँग हरूको हरूले',
  },
  ur: {
    letters: 'ٹ ڈ ڑ ں ے ہ ھ',
    words: 'ہے ہیں کے کی کا میں سے کو اور نے یہ تھا تھے تھی کہ لیے بھی نہیں اس جو کر گیا کیا ایک',
  },
  fa: {
    words: 'است که در را از این به با های می شد بود برای آن شده هم ها بر خود هستند نیز پس یک دارد داد',
  },
  ar: {
    letters: 'ة ى إ أ',
    words: 'في من على إلى أن عن مع هذا هذه التي الذي كان كانت قد بين كما حيث وقد هي ذلك لم أو كل غير عند',
  },
  ps: {
    words: 'د په چې له سره دي ده کې ته هم یو کړي وو هغه به نه لري کړ',
    letters: 'ټ ډ ړ ښ ږ ځ څ ې ۍ ګ ڼ',
  },
  sw: {
    words:
      'na kwa ni katika la cha kuwa hii hiyo ambayo ambao pia lakini watu yake wake mwaka baada kama zaidi moja serikali alisema wakati hata huo hayo vya hivyo kwamba sana bila sababu',
  },
  ny: {
    words: 'ndi kuti pa mu ku anthu koma chifukwa kwambiri dziko amene boma iwo pali zimene monga kapena',
  },
  nl: {
    words:
      'de het een van ik te dat niet zijn aan voor er hem dan zou mijn dit zo door ze zich bij ook je uit naar heeft hebben werd wordt worden deze nog werden meer onder kunnen hij zij veel andere geen tegen',
    endings: 'ijk ijke heid',
  },
  af: {
    words:
      "die nie van 'n vir wat hulle sy ook word was by as sal deur haar ons hierdie daar baie het dat en is",
  },
  fy: { words: 'de it yn fan mei troch syn waard oan dy net ek nei foar hat binne wie hawwe' },
  ckb: { words: 'لە بۆ کە ئەو ئەم بە لەگەڵ هەر', letters: 'ە ێ ۆ ڵ ڕ ڤ' },
  uz: {
    words: "va bilan uchun edi bo'lgan bo'ladi ham emas yoki esa haqida kerak lekin yil",
    letters: "oʻ gʻ oʼ gʼ o' g' o‘ g‘ o’ g’ sh ch q x",
    endings: 'larni lari ning dagi gan',
  },
};
