import type { Neighbours } from './contract.js';

/** Spelling tells most: Norwegian doubles consonants at the end of a word and keeps p, t, k where Danish has b, d, g; Danish has æ where Norwegian has e, -tion for -sjon, -hed for -het. */
export const scandinavian: Neighbours = {
  languages: {
    no: {
      letters: 'øy kj utg utv utf utl utd gjennom etter ei gj skj',
      words: `
        meg seg deg hva mye noe noen etter opp inn gjennom mellom blitt ble hadde uten sier tjue kvinner slik
        gikk fikk blir dager byer kanskje alltid aldri igjen forskjellige bruk bruke brukes bruker brukte
        myndigheter drept krever mann menn vei veien nei høy høyde kunne mennesker fortsatt uke uken ukene skog
        bok boken tok ga gir gi veldig eneste flyplass fjell utenfor innenfor utgjør innbyggere jord selv sjø
        snø rom språk måte måten tilgang langs lage mulig muligheten enkelte økte ønsker nord sør øst vest
        tidligere reise reiste dere ledet likevel forsøk jobb jobber kjent kjøpt kjøpe foreløpig offisielle
        samtidig ettersom dersom ifølge gjort gjøre gjør sette skjer skjedde eide eies tilbake videre hendelsen
        områder hjelp hjelpe arbeid arbeider arbeidet vann tvers nyhetsbyrået undersøkelser vitenskap
        vitenskapelig forskere forskerne regjeringen opptil øyene øya dyrene ulike ulik kalt kalles fant
        utvikling samfunn skuespiller musikk politikk republikk kritikk trafikk gjennomføre kveld uavhengig
        avhengig utgave dødsfall sykehus syk sykdom smitte smittet undersøkelse forekomst stoppet bygningene
        brann brannen rykter turister etterforskning mistenkt mistenkte siktet fengsel drap sjåfør ulykke skadet
        skadd kommuner fylke fylket stortinget regjering regjeringa streik lønn bransje selskap selskapet
        leieboer husleie hage blomster frukt grønnsaker kjøtt melk vinneren tapte seier spilte idrett av ei å
        tatt gått fått gitt stått vært hatt ligget sa sto lot satt falt ta si bli la vet vite laget vår våre
        vårt ditt mitt sitt bak nå nylig enda ennå likt dessuten ifjor kjerringa hvorav ingenting annet annen
        fram heim hit dit derfra tross omtrent fotball jente jenter gutt gutter penger prosent milliarder leger
        kirken sjef pasienter plass sveits østerrike mars desember allerede frankrike storbritannia spania
        hellas`,
      endings: `
        sjon sjonen sjoner sjonene heten ingene kk sj iell ielle sivt sjonert sjonsk asjon asjonen het pp tt ll
        ff gg nn mm rr ss skap skapet`,
      alphabet: 'æ ø',
      leaningEndings: 'ert',
      beginnings: `
        arbeid utdan undersøk angrep fiend våpen trene spør ordfør fengs drep plass fotball håndball sykkel sykl
        avtal prosent sjef medisin pasient sykd sykeh sykep kvinne mannlig jent foreld kjærl kjære hjelp sterk
        vekt slekt vikti rikti makt frukt tenk tenn verk endr leng rekk merk kjemp mengd gjeld gjest gjør kjøp
        kjør kjønn skjønn skje bruk søk reis vei avg avh avl avs avt avv avb avd avk ut inn opp bakg leilig feil
        seil språk bok uke rike skip løp kropp topp stopp klubb`,
    },
    da: {
      letters: 'æb æd æf æg æk æl æm æn æp æs æt æv øj øg øb bevog gennem efter ej',
      words: `
        af hvad nu meget noget nogen nogle efter op ud ind gennem mellem blevet blev havde uden mod siger sagde
        mere syv tyve børn børnene kvinder gik fik blive bliver tage tager giver dage måske altid aldrig
        forskellige brug bruge bruges bruger brugte myndigheder dræbt præsident kræver mand mænd vej vejen høj
        mennesker uge ugen skov bog bogen give eneste lufthavn bjerg indenfor udgør indbyggere jord sne sprog
        måde måden langs lavet lave mulig muligheden enkelte ønsker nord syd øst vest tidligere rejse rejste
        jeres job kendt købt købe købes officielle omkring samtidig eftersom ifølge gjort gøre gør sat sætte
        sker skete ejede ejes tilbage videre begivenheden områder hjælp hjælpe arbejde arbejder arbejdet vand
        nyhedsbureauet undersøgelser videnskab videnskabelig forskere forskerne regeringen øerne øen dyrene lige
        hvilket selv kunne fået nogensinde indtil derfor pludselig tænke tror mindst størstedelen hvornår hende
        fandt udvikling samfund trafik gennemføre aften uafhængig afhængig udgave dødsfald sygehus syg sygdom
        undersøgelse brand branden rygter efterforskning mistænkt mistænkte sigtet fængsel drab chauffør kvæstet
        folketinget regering strejke løn penge erhverv branche selskab selskabet lejer husleje frugt grøntsager
        kød mælk æg vinderen vandt tabte hold holdet sejr træner spillede rigtig rigtigt tidligt kærlighed
        sandsynligvis formodentlig særligt navnlig simpelthen overhovedet således foregår foregik beliggende
        befinder tværs pæn dejlig sjov ked træt sulten tørstig mig dig dog tog igen haft blot alligevel endnu
        netop ligeså derved desuden endvidere ligesom stadigvæk skønt herefter heraf intet alting ethvert sådan
        sådanne sjældent bag bagved imens medens vældig især formentlig ligefrem ej os sig vores stod sidder sad
        lægger lagde lader lod falder faldt kalder kaldte møder mødte vinder spørger spurgte bryder lyder skyder
        skudt hedder boede levede været set gået taget givet fundet vundet løbet pige piger dreng drenge hoved
        båd vindue plads procent chef læge læger patient medicin formand borgmester gjorde naturligvis lykkelig
        frankrig schweiz østrig grækenland spanien storbritannien marts december hertil dertil bortset tværtimod`,
      endings: `
        hed heden heder ede øj lagde tion tionen tioner tionerne igt ligt hederne skab skabet skaber`,
      alphabet: 'æ ø',
      leaningEndings: 'erne eret',
      beginnings: `
        arbejd uddan undersøg angreb fjend våben træn spørg betjent borgmest fængs dræb plads fodbold håndbold
        cykel cykl aftal formand procent chef medicin patient sygd sygeh sygep kvinde mandlig dreng pige foræld
        kærl kære hjælp stærk vægt slægt rigtig vigtig frugt magt tænk værk rejs vej fejl sejl lejlig ud opg opl
        opf ops opn opr opd oph opk indf indg indh indk indl indsa indse indt indb afg afh afl afs afv afb afd
        afk efter sprog bog uge skib løb klub gennem mellem`,
    },
    sv: {
      letters: 'ä ö utg utv utf utl utd',
      words: `
        vad mycket något någon några efter upp genom mellan blivit blev hade varit utan säger sade tjugo kvinnor
        gick dagar kanske alltid olika använda används myndigheter och är att för inte också hon från hur när
        detta dessa denna båda många där medan vilket två ska människor sedan vid till själv vara ett nej finns
        fanns göra gör hela första andra stora blir även eftersom dock sina deras våra innan åren världen staden
        inga just redan samma enligt väg vägen regeringen forskare av sig kronor miljoner procent polisen visade
        ut slutade vilka vem vår inom ur dels trots samtidigt bara någonting inget måste bör fick gjort gjorde
        sett hört gett givit kommit skrivit funnits legat suttit frankrike schweiz österrike grekland spanien
        storbritannien tisdag lördag måndag januari februari augusti nu mig dig tror aldrig dog tog igen haft
        sådan chef regering stod ej taget sa ta bli fram vet ute enda språk jobb jobbar presidenten vårt ditt
        mitt sitt laget dit nord syd`,
      endings: `
        orna arna heten het pp tt ll ff gg nn rr ss ck ckt cka ckade ckor tion tionen tioner tionerna igt ligt
        skap skapet erna nade rade tade erade ades erat erats erar`,
      alphabet: 'ä ö',
      beginnings: `
        ut avg avh avl avs avt avv avb avd avk inn vikti makt verk efter procent chef medicin patient cykel
        klubb topp stopp kropp`,
    },
  },
};
