const any = (...patterns: string[]) => patterns.join('|');

/** Lines that end an article: what follows them is other people's words or other articles. */
const COMMENTS = any(
  '(?:(?:top|view|show|post|leave|add|write|all|latest|recent|reader) (?:\\w+ )?)?comments?(?: \\(\\d+\\))?',
  '\\d+ comments?',
  'leave a (?:comment|reply)',
  'join the (?:conversation|discussion)',
  'what do you think\\??',
  'tell us what you think.{0,3}',
  'commentaires?|vos commentaires|laisser un commentaire|réagir',
  'kommentare?(?: \\(\\d+\\))?|kommentar schreiben|diskutieren sie mit.{0,20}',
  'comentarios?|comentários?|deja (?:un|tu) comentario|deixe (?:um|seu) comentário',
  'commenti|lascia un commento|reacties|kommentarer|komentarze|komentáře|yorumlar|yorum yaz',
  'комментарии|комментировать|отзывы|коментарі|коментари|σχόλια',
  'التعليقات|تعليقات|نظرات|תגובות',
  '评论|網友評論|网友评论|发表评论|我要评论|留言|コメント|댓글|bình luận|komentar',
);

/** Headings above links to other articles, promotion and legal notes. */
const RELATED = any(
  'related(?: (?:articles?|stories|news|posts?|content|topics|coverage|links|reading))?',
  '(?:more|other|top|latest|recommended|popular|trending|featured)(?: \\w+)? (?:stories|news|articles|posts|videos|headlines|reads)',
  'more (?:from|on|in|about|great) .{1,60}',
  'read (?:more|next|also)|see also|also read|further reading|recommended(?: for you)?|you may also like.{0,3}|you might (?:also )?like.{0,3}',
  "don'?t miss|most (?:read|popular|viewed)|trending(?: now)?|up next|promoted(?: stories)?|sponsored(?: content)?|around the web",
  'about the authors?|disclaimer|tags|topics|share this.{0,20}|follow us.{0,40}|newsletters?|stay informed|privacy overview',
  '(?:à|a) lire (?:aussi|également)|lire aussi|sur le même sujet|articles? (?:liés|similaires)|les plus lus|voir aussi',
  'mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren|weitere (?:artikel|meldungen|themen)|verwandte (?:artikel|themen)|meistgelesen',
  'noticias relacionadas|artículos relacionados|te puede interesar|lee también|lea también|más noticias|más información|lo más (?:leído|visto)|en portada',
  'notícias relacionadas|leia (?:também|mais)|veja (?:também|mais)|saiba mais|mais lidas|artigos relacionados|relacionadas',
  'leggi anche|articoli correlati|potrebbe interessarti|i più letti|lees ook|lees meer|meer over|läs (?:också|mer|även)|les også|læs også|lue myös',
  'czytaj (?:też|także|również)|zobacz (?:też|także|również)|przeczytaj (?:też|także)|čtěte také|související|olvassa el|citește și|ilgili haberler|bunlar da ilginizi çekebilir',
  'читайте также|читайте ещё|смотрите также|по теме|материалы по теме|самое читаемое|новости по теме|читайте також|дивіться також|διαβάστε (?:επίσης|ακόμη|περισσότερα)',
  'اقرأ أيضا?ً?|مواضيع ذات صلة|أخبار ذات صلة|بیشتر بخوانید|مطالب مرتبط|קראו עוד|כתבות נוספות|यह भी पढ़ें|आरো পড়ুন|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง',
  '相关(?:阅读|新闻|报道|文章|链接)|相關(?:閱讀|新聞|報導|文章)|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|更多(?:新闻|新聞|内容)|热门(?:文章|新闻)|猜你喜欢',
  '関連(?:記事|ニュース)|あわせて読みたい|おすすめ(?:記事)?|人気記事|관련(?: )?(?:기사|뉴스)|많이 본 (?:기사|뉴스)|tin liên quan|xem thêm|baca juga|berita terkait',
);

/** Lines that stand anywhere and say nothing of the news. */
const LABELS = any(
  'ad(?:vert(?:isement|ising|s)?)?|article continues (?:below|after).{0,30}|story continues.{0,40}|scroll (?:down )?to continue.{0,40}|continue reading.{0,40}|loading.{0,5}|sponsored|promoted',
  'publicité|anzeige|werbung|publicidad|publicidade|pubblicità|advertentie|annons|annonse|reklama?|реклама|إعلان|広告|广告|廣告|광고|quảng cáo|iklan|διαφήμιση|פרסומת',
  '(?:share|tweet|print|email|e-mail|save|copy link|facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|messenger|pocket|flipboard|weibo|wechat|line|vk|x)(?: this(?: (?:article|story|page))?)?:?',
  'partager(?: sur.{0,20})?|teilen|drucken|compartir|compartilhar|imprimir|condividi|delen|dela|udostępnij|sdílet|paylaş|поделиться.{0,20}|поділитися|κοινοποίηση|مشاركة|شارك|اشتراک‌گذاری|שתפו|分享(?:到)?.{0,6}|シェア(?:する)?|공유(?:하기)?|chia sẻ|bagikan',
  'this slideshow requires javascript\\.?|media playback is (?:not supported|unsupported) on (?:this|your) device|(?:please )?enable javascript.{0,60}|your browser does not support.{0,60}',
  'image \\d+ of (?:/ )?\\d+|\\d+ ?(?:/|of) ?\\d+|back to gallery|view gallery|open gallery|caption|close|show caption|hide caption|enlarge(?: image)?|play video|watch(?: the)? video|toggle caption',
  'updated?|published|posted|written by|by|photo|photos|video|image|listen|subscribe|sign up|log ?in|register|view all|\\(view all\\)|see all|load more|show more|get short url|top|menu|search|home',
);

/** Beginnings of lines that lead elsewhere. */
const LEADING = any(
  '(?:read|see|watch|listen|find out|learn)(?: more| also| next| here)?(?: on this)?\\s?[:>»|]',
  '(?:related|recommended|also read|more|don.t miss|see also|trending|up next|update)(?: (?:stories|articles?|news|coverage|reading))?\\s?[:>»|]',
  'read more\\b|click here (?:to|for)\\b|(?:to )?subscribe (?:to|now|here)\\b|sign up (?:for|to|here|now)\\b|follow (?:us|@\\w+|[\\w .]{1,40} on (?:twitter|facebook|instagram|x|linkedin|telegram))\\b|download (?:the|our) .{0,30}app\\b|like us on\\b|join (?:us|our) .{0,30}(?:channel|group|telegram|whatsapp|newsletter)|get (?:the|our) (?:latest|best|top|daily|news).{0,60}(?:inbox|newsletter|app|alerts)',
  '(?:lire|voir|écouter|à lire|a lire)(?: aussi| également| plus)?\\s?[:>»|]|inscrivez-vous|abonnez-vous|suivez-nous|téléchargez (?:l.|notre )appli',
  '(?:lesen sie|sehen sie)(?: auch| dazu| mehr)?\\s?[:>»|]|mehr (?:dazu|zum thema)\\s?[:>»|]|abonnieren sie|folgen sie uns|newsletter abonnieren',
  '(?:lee|lea|leer|mira|ver|vea|te puede interesar|también)(?: también| además| más)?\\s?[:>»|]|suscríb(?:ete|ase)|síguenos|descarga (?:nuestra|la) app',
  '(?:leia|veja|assista|saiba)(?: também| mais| ainda)?\\s?[:>»|]|inscreva-se|assine (?:a|nossa)|siga(?:-nos)? |baixe o app',
  '(?:leggi|guarda)(?: anche| qui)?\\s?[:>»|]|iscriviti|seguici|lees (?:ook|meer)\\s?[:>»|]|läs (?:också|även|mer)\\s?[:>»|]|czytaj (?:też|także|również|więcej)\\s?[:>»|]|zobacz (?:też|także|również)\\s?[:>»|]',
  '(?:читайте|смотрите)(?: также| ещё| по теме)?\\s?[:>»|]|подпи(?:шитесь|сывайтесь) на|(?:читайте|дивіться) також\\s?[:>»|]|підпи(?:шіться|сывайтесь) на|διαβάστε (?:επίσης|ακόμη)\\s?[:>»|]',
  '(?:اقرأ|إقرأ|شاهد)(?: أيضا?ً?| المزيد)?\\s?[:>»|]|اشترك (?:في|الآن)|تابعونا|بیشتر بخوانید\\s?[:>»|]|यह भी पढ़ें|ये भी पढ़ें',
  '(?:相关阅读|延伸阅读|延伸閱讀|更多新闻|扫码|关注我们|下载客户端|责任编辑|責任編輯|关注微信)|(?:関連記事|【関連】)|(?:관련기사|▶)|xem thêm\\s?:|baca juga\\s?:|ilgili haber\\s?:',
);

/** Legal lines at the foot of a page. */
const LEGAL = any(
  '(?:copyright )?(?:©|\\(c\\)) ?(?:copyright )?\\d{4}.{0,200}',
  'all rights reserved.{0,60}|alle rechte vorbehalten.{0,60}|tous droits réservés.{0,60}|todos los derechos reservados.{0,60}|todos os direitos reservados.{0,60}|все права защищены.{0,60}|版权所有.{0,60}|无断転載.{0,30}|禁無断転載|무단.{0,10}재배포.{0,10}',
);

const JOIN = any(
  'subscri(?:be|ption)|sign up|register|join|get',
  'abonn|inscri|suscr|iscri|assine|receba|anmelden|zapisz|předplat|abone ol',
  'подпи|підпи|εγγραφ|اشترك|הירשמ|登録|購読|订阅|訂閱|구독|đăng ký|berlangganan',
);
const LETTER = any(
  'newsletters?|(?:e-?mail|morning|daily|weekly) (?:briefing|digest|update)|bulletin|lettre|boletín|boletim|infolettre|brief\\b|bülten|biuletyn|newsletteru',
  'рассылк|розсилк|ενημερωτικό δελτίο|نشرت|ניוזלטר|メール(?:マガジン|配信)|メルマガ|邮件简报|電子報|뉴스레터|소식지|bản tin|buletin',
);

const line = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'iu');
const commentLine = line(COMMENTS);
const relatedLine = line(`(?:${RELATED})\\s?[:…]?`);
const labelLine = line(LABELS);
const legalLine = line(LEGAL);
const leading = new RegExp(`^(?:[►▶•*\\[(📷📰👉]{0,2}\\s?)(?:${LEADING})`, 'iu');

const promotion = new RegExp(`(?:${JOIN}).{0,80}(?:${LETTER})|(?:${LETTER}).{0,80}(?:${JOIN})`, 'iu');

const SHORT = 80;

/** A line such as “12 comments” after which the readers speak. */
export const opensComments = (text: string): boolean => text.length <= SHORT && commentLine.test(text);
/** A heading such as “Related stories”. */
export const opensRelated = (text: string): boolean => text.length <= SHORT && relatedLine.test(text);
/** A line such as “Advertisement” or “Share”. */
export const isLabel = (text: string): boolean => text.length <= SHORT && labelLine.test(text);
/** A line that leads to another article, a newsletter or an app. */
export const leadsElsewhere = (text: string): boolean =>
  (text.length <= 300 && leading.test(text)) || (text.length <= 160 && promotion.test(text));
export const isLegalNote = (text: string): boolean => text.length <= 300 && legalLine.test(text);
