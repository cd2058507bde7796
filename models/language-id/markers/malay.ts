import type { Neighbours } from './contract.js';

/** Indonesian took words from Dutch (-si, -itas, -is) where Malay took English ones (-syen, -iti, -ik). */
export const malay: Neighbours = {
  languages: {
    id: {
      words: `
        bahwa karena bisa tapi yakni mau coba saja sebagian bagian berbeda beda perbedaan berbagai sejumlah
        meskipun senin kamis jumat maret juni juli agustus desember kepolisian inggris prancis jepang persen
        miliar triliun delapan provinsi perkotaan universitas mahasiswa siswa bandara tewas terluka agar gedung
        stasiun bus taksi ekspor impor proyek obyek subyek biaya teman pria istri putra putri sastra parlemen
        pemilu partai sekretaris rapat pengadilan pengacara tentara jenderal prajurit obat besok kemarin sore
        mengapa kejadian keberhasilan seringkali salju badai topan kantor mobil ujar tutur perusahaan serikat
        ukraina tiongkok pemerintah pemerintahan butuh temukan peneliti penelitian ilmuwan ilmiah setrika rilis
        petugas kantong paspor pasien sepeda karyawan kamar toko listrik jembatan piramida musik fisik kimia
        fisika kritis praktis teknis ekonomis logis medis mengemudi setir terkait jajak kerumunan inginkan
        makalah bepergian wisatawan turis libur berlibur sebesar pahat marmer mantan gugat terdakwa tersangka
        penyerang bentrok unjuk demonstran dokter perawat wabah cuaca derajat konsumen produsen pabrik olimpiade
        olahraga perunggu tim regu klub sutradara aktor aktris kenapa cuma kalau selagi justru terkadang
        senantiasa pikir situs kebutuhan internasional kamboja swedia finlandia polandia irlandia skotlandia
        norwegia aljazair siprus belgia brasil meksiko suriah irak yordania spanyol italia yunani selandia
        maroko swiss mesir kroasia hungaria rumania libanon palestina korsel korut myanmar eropa beragam
        berbahaya duga rekan kulkas handuk sepatu celana jaket sopir supir karcis loket macet ponsel selular
        jaringan layar tombol sandi akun unggah unduh daring luring petir limbah perkebunan saus keju bangsal
        apotek infeksi bidan bupati gubernur walikota kabupaten kecamatan kelurahan pajak bensin bbm truk
        kontainer gerbong dermaga waduk kasus koran televisi jubir kalimat nomor nol gratis semifinal apartemen
        kemacetan lelah capek energi asam dinosaurus kekaisaran kaisar peradaban konstitusi kekuasaan permen
        seluncur selancar kendara spesifik efektif objektif produktif transportasi publikasi kompetisi ekspedisi
        bisnis krisis optimis egois geografis strategis sistematis otomatis historis biologis psikologis
        realistis teoretis dramatis romantis simbolis politis silakan silahkan makanya karenanya bakal sedangkan
        markas kedutaan lokal seleksi menjabat direktur periode khawatir kebijakan matematika kebaktian keran
        korban rencana publik rekor maskapai jaksa pidana hapus pernyataan kutip guncang kesaksian menurut kacau
        kekacauan wirausaha pekan seusai jelang nyaris rupanya apalagi kendati sekalipun melainkan paman bibi
        pacar tetangga balita lansia polisi polri tni kolonel letnan ambulans trotoar puskesmas dosen kabar
        jurnalis wapres menlu fraksi koalisi oposisi kampanye pilpres pilkada kandidat caleg terpidana vonis
        narapidana napi sipir korupsi koruptor narkoba milisi sandera rudal longsor erupsi evakuasi mengungsi
        pengungsi relawan dilarikan kanker gizi warung wisata danau samudra samudera kedelai cabai kemeja sandal
        dompet kacamata lemari kasur kompor riset antariksa aplikasi retas sinetron sejarawan pangeran wihara
        pastor ustaz kiai lebaran suporter klasemen medali pebalap pembalap ibukota memiliki miliki pelaku
        setidaknya nanti bahkan si saat hingga dikatakan pihaknya jalur jadwal tayang muncul bantah klaim tuding
        kecam dorong atraksi uni lantaran bertepatan pertunjukan kerjasama yaitu mencoba membutuhkan dibutuhkan
        menemukan ditemukan kue dirilis merilis memesan pengemudi menginginkan kecepatan pon perbankan sepak
        pelatih kejuaraan film berpikir pikiran kaos telepon taruh kekuatan kendaraan instruksi konstruksi
        investasi anggur jeruk terowongan bebatuan mengurangi diduga tampaknya tentunya pilot foto solar terjadi
        berhasil kecelakaan anjlok bapak ribuan efisien mengunjungi kunjungi diyakini memengaruhi menit metode
        etnis populer standar virtual apel bakteri kampus merek desain dibangun resmi memungkinkan mungkinkan
        dibandingkan bandingkan efek tipe enggak sih nih lho abad suatu tergolong penjarahan berbicara
        mendapatkan memberikan menyampaikan sampaikan negatif rekaman merekam bersejarah turnamen putaran
        tandang adu sinyal baterai kuliah magister jurusan kurikulum`,
      endings: 'itas itasnya tis gis fis tropis',
      leaning: `
        kini wilayah ketika sebuah mengatakan nasional kelompok selama harus sering kuno tetap dapat bicara
        mengenal kalian kau tanpa jumlah angkatan pertandingan ukuran merasa setiap sesuatu tempat relatif
        seharusnya sebaiknya tumbuh tersedia daerah sebelumnya kemudian lalu sudah namun sementara menyatakan
        melakukan dilakukan para sejak langsung dekat terhadap masih sedang menjadi merupakan akhirnya sangat
        lagi presiden sekitar utama barat laut warga situasi insiden aksi akibat menyebabkan kembali gempa
        kepala melalui terus setelah mulai begitu cukup masing sempat apakah ingin kondisi berusia usia tahun
        bulan jutaan ratusan puluhan tingkat ruang bukti gelombang sebelum beberapa dunia pasukan anggota kota
        pusat luar`,
    },
    ms: {
      words: `
        bahawa kerana iaitu mahu cuba percubaan sahaja sebahagian bahagian berbeza beza perbezaan pelbagai
        semasa manakala sekiranya mestilah selepas isnin khamis jumaat ahad mac jun julai ogos disember polis
        inggeris perancis jepun peratus bilion trilion lapan bandar bandaraya universiti kualiti komuniti
        aktiviti stesen bas teksi eksport import projek subjek kos wang kewangan lelaki isteri putera puteri
        sastera parlimen pilihanraya undi pengundi parti setiausaha mesyuarat peguam tentera jeneral askar ubat
        esok berjaya kejayaan kerapkali salji taufan syarikat tiada awak lebuhraya keselamatan pesakit dikaji
        pengkaji saintis saintifik kek seterika tempah pasport basikal keretapi kedai elektrik rasmi juruterbang
        jambatan piramid muzik pemuzik fizik fizikal kritikal praktikal teknikal klasikal perubatan bermula
        permulaan tempoh nombor ramainya tajuk lancong percutian haiwan pengerusi saman defendan suspek rusuhan
        lawat doktor jururawat wabak merebak persekitaran darjah kelajuan ringgit jualan ladang jurulatih
        kejohanan sukan pingat gangsa pusingan kelab filem pelakon bagaimanakah bilakah siapakah sungguhpun
        baharu kadangkala berkenaan jumpai dijumpai kanak kawal suruhanjaya paip tempatan pembedahan agensi ceri
        sesetengah sepatutnya haruslah dapatan kebolehan keupayaan membolehkan semula tarikh majikan peniaga
        perniagaan niaga rakan jiran kahwin berkahwin warganegara antarabangsa sejagat eropah sepanyol khabar
        fikir laman sewaktu cecair sokong sokongan pertembungan talian diubahsuai terhempas siasatan maghribi
        sweden finland poland ireland scotland switzerland norway algeria kemboja ukraine cyprus belgium mexico
        syria merbahaya saiz tuala kasut seluar telefon bimbit skrin butang akaun kilat enjin lembu arnab
        farmasi jangkiti jangkitan mengandung datuk gabenor kampung bajet petrol lori kontena gerabak bot jeti
        empangan banduan nafi kemalangan nahas letupan meletup serbuan rompakan tebusan pengganas keganasan
        senapang bedilan rundingan sempadan pelarian kempen pembangkang timbalan titah diraja kelmarin
        terutamanya penternakan kesemua berkesan walaubagaimanapun berlainan bererti erti kes akhbar televisyen
        jurucakap naib perkataan peperiksaan separuh pangsapuri apartmen kesesakan perlahan ekoran berikutan
        tengok faham letih penat percuma sifar asid pepejal haba zarah dinosaur khinzir empayar maharaja tamadun
        perlembagaan tandas tingkap motosikal sekumpulan oren terowong kenderaan majoriti minoriti identiti
        kapasiti autoriti strategik sistematik automatik realistik dramatik romantik simbolik optimistik
        demokratik sila justeru ditubuhkan lazimnya sebilangan berbilang berlepas ketibaan kakitangan pengajian
        ijazah pensyarah makmal perisian sesawang khuatir matematik puan encik pengkhususan bertanggungjawab
        papar paparan ialah adakah apabila mangsa awam rekod pendakwa jenayah gegaran kecoh bursa pasaran
        usahawan tengahari sebaik bilamana tatkala walhal emak belia pdrm konstabel sarjan inspektor leftenan
        mejar laksamana murid pemberita adun gabungan pru enakmen sabitan reman rasuah sprm dadah syabu militan
        jerebu ribut pokok sukarelawan maut simptom kanser pemakanan gerai tasik cili lombong keluli simen
        konkrit skirt beg almari tilam kerajaan seramai beliau baginda dipercayai tunai cukai pinjaman pengurus
        pelabur itali brazil greece iraq lubnan palestin kluster kuarantin bilik wad ragbi olimpik komanwel
        johan memaklumkan mendapati didapati kediaman terbabit rampas punca berpunca bernilai serbu rempuh hala
        pastikan penganjur hasrat komited mampan alu larian kumpulan kebangsaan memulakan dimulakan mahukan
        mengapakah pengarah menerusi pengeluar hujung berasa sukar laluan zon mengurangkan memaparkan hospital
        kaedah etnik popular standard imej maya comel jadual dijadualkan majistret hijrah kerjaya minit
        pengangkutan kolej bakteria organisma epal ais trak mel emel pembinaan dibina berbanding mesti boleh
        mendedahkan mengesahkan menaiki mengendahkan jangka menjangka dijangka musnah dimusnahkan cuti penyokong
        penjaga penjagaan kawasan pautan purba perayaan bumiputera sekatan menyekat lantik dilantik pelantikan
        bersara persaraan elaun caruman pencen paras ela paun ekar guaman rayuan merayu waran geledah lokap
        perbicaraan hujah pembelaan`,
      endings: 'tikal sikal nikal gikal syen iti tropika',
      leaning: `
        memerlukan petang pakar pegawai kesan kereta kerap supaya mempunyai punya angkasa laporan panduan
        bukanlah disebabkan contoh cedera pengeluaran perlawanan penyelidikan mengenali objek sejuk tenaga
        rangkaian bertukar pertukaran penyertaan bermaksud sah tangkap dakwa sains tersebut daripada ramai
        dikenali pelancong kenyataan semalam pemandu kilang kebanyakan mahkamah telah kepada bagi tetapi ia
        pihak turut serta sehingga mendapat sebagai akan setiap ini pula juga maka bukan perlu berkata kata
        orang bersama penduduk menteri ketua perdana ahli tahap hanya negara negeri daerah dalam adalah banyak
        berada menyertai memberi membantu tindakan termasuk peringkat tahan langkah walaupun kemungkinan mungkin
        mudah masalah perkara sebab seorang diketahui baik`,
    },
    jv: {
      words: 'lan sing kanthi saka karo iku ora wong kang kanggo yaiku minangka nalika',
    },
    su: {
      words: 'jeung nu anu teu jalma dina pikeun nyaeta éta ieu aya ogé kana tina',
    },
  },
  affixes: {
    prefixes: `
        mem men meng meny me ber ter di pem pen peng peny pe ke se per memper diper keber kese`,
    suffixes: 'nya kan an i lah kah kannya annya pun ku mu',
  },
};
