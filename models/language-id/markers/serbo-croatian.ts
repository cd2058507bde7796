import type { Neighbours } from './contract.js';

/** Serbian writes e where Croatian and Bosnian write ije or je (vreme, vrijeme); Bosnian shares most words with Serbian. */
export const serboCroatian: Neighbours = {
  languages: {
    hr: {
      words: `
        tjedan tjedna tisuća tisuće siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna
        listopada studenoga prosinca tko europski europske europska sveučilište zrakoplov vlak tijekom prosvjed
        suradnja nogomet glazba povijest izvješće također gdje vrijeme riječ dvije prije svijet svijeta dio
        mjesto ovdje uvijek predsjednik predsjednika djeca djece vijest rajčica tvornica zračna zračne točno
        točka kruh otok glazbe računalo računala sustav sustava znanstvenici znanstvenik znanost tjedana
        stoljeća stoljeće siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni
        prosinac europa europi europu razina razini razine obitelj obitelji uvjeti uvjet uvjeta tjelesne tijelo
        temelju izvješću izvješća priopćenju priopćio priopćila utakmica nogometni glasovanje glasovanja zaslon
        promidžba promet tijek sigurnost sigurnosti vlastiti tvrtka tvrtke tvrtki suradnje općenito primjerice
        osobito iznimno nazočnost izbornik ravnatelj veleposlanik veleposlanstvo putovnica putovnice putnik
        glede unatoč zasigurno istaknuo istaknula`,
      letters: `
        riječ vrije lijep svijet cijel vijek snije mlijek bijel tijel rijed slijed slije posljed mjes vjer svjet
        djel čovje djec sjed pjev pjes susjed mjer cjel vjek uspje htje djev gdje ondje ovdje nedjelj vjet sjev
        zvjez bjež sjeć sjet mjen rješ ljet dvje pjen stjec dospje umje razumje smje vidje želje mjesec mjesto
        sljede sljed obavije savjet svjedo vješ izvješ bjes djelov utjec tijek lijek lijev lijec prijet primjer
        primjet promjen zamjen namjer usmjer nasmij smij zahtjev uvjer uvjet povjer provjer obijed pobjed
        pobijed poslije nasljed naslij zasjed predsjed posjet posjed sjedn sjedi sijeć siječ presje osjet osjeć
        osjeća korijen vrijed zapovijed odvjet djelat njemač bijed bijeg sljep strijel strijelj uspij obolje
        vrijem europ`,
      leaning: 'biti raditi moći kazao kazala što no te pak s gotovo vrlo poput glasova želje',
      beginnings: `
        tisuć tjed zrakoplov sveučiliš siječ veljač ožuj svib lipnj srpnj kolovo ruj listopad prosin tvrtk
        nogomet glazb povijes suradn promidž priopć rajčic obitelj ravnatelj kazališ znanst tijek tjeloh uporab
        usporedb vlastit pučanst tvornic rajč prosvjed šports nazoč izbornik veleposl putovn dužnosn časnik
        vojar skladb tisk točn župan dalmat zaslon računal sustav zrač`,
    },
    bs: {
      words: `
        sedmica hiljada hiljade januara februara marta aprila maja juna jula augusta septembra oktobra novembra
        decembra evropski evropske evropska univerzitet voz tokom historija lahko sarajevo saopćeno također gdje
        vrijeme riječ dvije prije svijet svijeta dio mjesto ovdje uvijek predsjednik predsjednika djeca djece
        lijek vijest šta što fabrika tačno tačka hljeb ostrvo muzika muzike kompjuter sistem sistema naučnici
        naučnik nauka sedmice stoljeća porodica porodice uslovi uslov uslova izvještaj izvještaja saopćio
        saopćila glasanje preduzeće preduzeća kompanija kompanije evropa evropi evropu bosna bosne bosni
        bosanski sarajevu hercegovina hercegovine naročito ambasador ambasada direktor pasoš pasoša mehko kahva
        historije historijski općenito kazao kazala rekao`,
      letters: `
        riječ vrije lijep svijet cijel vijek snije mlijek bijel tijel rijed slijed slije posljed mjes vjer svjet
        djel čovje djec sjed pjev pjes susjed mjer cjel vjek uspje htje djev gdje ondje ovdje nedjelj vjet sjev
        zvjez bjež sjeć sjet mjen rješ ljet dvje pjen stjec dospje umje razumje smje vidje želje mjesec mjesto
        sljede sljed obavije savjet svjedo vješ izvješ bjes djelov utjec tijek lijek lijev lijec prijet primjer
        primjet promjen zamjen namjer usmjer nasmij smij zahtjev uvjer uvjet povjer provjer obijed pobjed
        pobijed poslije nasljed naslij zasjed predsjed posjet posjed sjedn sjedi sijeć siječ presje osjet osjeć
        osjeća korijen vrijed zapovijed odvjet djelat njemač bijed bijeg sljep strijel strijelj uspij obolje
        vrijem`,
      leaning: 'da sa kazao rekao kako što te pak',
      beginnings: `
        hiljad sedmic histor sarajev bosn herceg evrop mehk lahk kahv uposlen saopć općin muzik nauč fudbal
        pozori fabri`,
    },
    sr: {
      words: `
        gde vreme reč dve pre posle svet sveta deo mesto ovde uvek predsednik predsednika nedelja hiljada
        hiljade januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra šta
        evropski evropske evropska univerzitet voz tokom takođe vest deca dece lek saopštio saradnja opšti
        fabrika tačno tačka hleb ostrvo muzika muzike kompjuter sistem sistema naučnici naučnik nauka nedelje
        porodica porodice uslovi uslov uslova izveštaj izveštaja glasanje preduzeće preduzeća kompanije evropa
        evropi evropu naročito ambasador ambasada direktor pasoš pasoša biće imaće moraće moći ceo cela celo
        celi celu celog vek veka dveju vera veru telo tela reka reku reke leto leta beo bela belo deci decu
        lekove hteo htela ko niko neko iko svako upotrebom uopšte opština opštine`,
      letters: `
        vreme čovek čovec devoj detet deteta lepo lepa svetsk svetu svetov veka mleko sneg sled posled sledeć
        predsed sedni sedišt posed poset susedn sused promen zamen namer primer primet primen usmer uspe uspeh
        uspeš uspela uspeo hteo htela hteli sećan oseć oset zvezd sever rešen rešenj rešav reši letos pesm pevač
        peva ovde gde nigde negde nedelj vetar vetr mesec mesto mesta mestu mestima umesto dospe razume razumev
        videl videt videti smestit smešt savet zahtev provere proveri poverenj pobed obezbed bezbed zapoved
        izvešt obavešt svedo svedoč nemač nasled delov delova delatn deluje menj želel isteran telesn rečju
        vredn povred bežan izbegl izbeglic streljan lekar levic levo leče lečenj slep korena korenu verov veruj
        odelj odeljenj posetil videla uveren strelj opšt`,
      leaning: 'sa da koji ovaj nakon rekao izjavio navodi treba mora može bi',
      beginnings: `
        hiljad nedelj avgust evrop saopšt fudbal pozoriš fabri naučn istori bezbedn preduzeć uslov izbeg spoljn
        decemb sanduk hemij hirur haos`,
    },
  },
};
