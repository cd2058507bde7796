/** A character dictionary of OpenCC: `from to to…` pairs separated by `|`. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
