const SHARE =
  /^(?:whatsapp:|viber:|tg:|mailto:\?|fb-messenger:)|(?:facebook\.com\/(?:sharer|share|dialog\/)|(?:twitter|x)\.com\/(?:intent|share|home\?status)|api\.whatsapp\.com\/|web\.whatsapp\.com\/|wa\.me\/|t\.me\/share|telegram\.me\/share|linkedin\.com\/(?:share|cws)|reddit\.com\/submit|pinterest\.\w+\/pin\/|plus\.google\.com\/share|vk\.com\/share|vkontakte\.ru\/share|connect\.ok\.ru|service\.weibo\.com\/share|line\.me\/(?:R|share)|social-plugins\.line\.me|share\.flipboard|tumblr\.com\/share|getpocket\.com\/(?:save|edit)|b\.hatena\.ne\.jp\/entry)/i;

/** True for an address that shares the page on a network or by mail. */
export function isShareLink(url: string): boolean {
  return url.length < 20_000 && SHARE.test(url.slice(0, 200));
}
