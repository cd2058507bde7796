/**
 * Given and family names that are also the names of towns, without accents and in lower case: in news they are people
 * more often, so that such a town counts only beside other evidence. Cities of a million and more are not doubted.
 */
export const personNames: ReadonlySet<string> = new Set(
  (
    'aaron abbott abraham adams adrian alba albert alberto alejandro alexander alexandra alfred alice allen alma ' +
    'alvarado alvarez alvin amanda amelia amity anderson andrew angela angelo anna anthony antonio armando arnold ' +
    'arthur ashley athena aubrey august augusta augustine aurora austin bailey baker barbara barrett barry barton ' +
    'beatrice bella benedict benito bernard bernardo bertram beverly blair blake blanca bolivar bonifacio bradley ' +
    'brandon brent brian brigham brock brooks bruce bruno bryan bryant burke burton butler byron caleb calvin camden ' +
    'cameron camilla campbell campos carlos carmen carol caroline carroll carson carter casey cecilia celeste ' +
    'chandler charles charlotte chase chester christian christina christopher claire clara clark claude clay clayton ' +
    'clement cleveland clifford clifton clinton clovis clyde cole colin collins concord conrad constance ' +
    'constantine constanza cooper corona cortez crawford crystal curtis cyrus dallas dalton damian daniel darwin ' +
    'david davis dawson dean deborah delgado denison denton derrick diana diego dominguez donald douglas ' +
    'drew duarte dudley duncan durand duran edgar edison edith edmond eduardo edward elena eleanor elias elizabeth ' +
    'elliot ellis elmer elvira emerson emilia emma enrique erica ernest esmeralda esperanza estelle ethan eugene eva ' +
    'evans everett ezequiel fabian faith federico felipe felix ferguson fernando ferreira fidel fischer ' +
    'fletcher flora flores floyd forrest francis francisco franco frank franklin frederick fremont ' +
    'fuentes gabriel garcia gardner garfield garland garner garrett garrison gary genevieve george gerald ' +
    'gilbert gilberto gilmore gloria gomez gonzales gonzalez gordon grace graham grant gregory griffin guadalupe ' +
    'guerrero guillermo gustavo guzman hamilton hammond hannah hardy harold harper harris harrison harvey ' +
    'hayes heath hector helena henderson henry herbert hercules hernandez herrera hidalgo hilda hillary ' +
    'homer hope howard hubbard hugo humphrey hunter hurst ibarra ignacio ines irene iris irma irving irwin isabel ' +
    'isidro ito ivan jackson jacob jaime james jamie jasmine jasper javier jefferson jenkins jennifer jenny ' +
    'jeremy jerome jerry jesup jesus jimenez joel johnson jonathan jordan jorge jose joseph joshua juan juarez judith ' +
    'julia julian julio justin karen karl katherine kay keith keller kelly kendall kennedy kenneth kent kerry kevin ' +
    'kimberly king kirk kyle lambert lara larry laura laurel lauren laurence lawrence lawton ' +
    'leo leonard leonardo leroy leslie lester levi lewis liam lincoln linda lionel livingston lloyd logan lopez ' +
    'lorena lorenzo loreto louis louise lucas lucia lucy luis luna luther luz lydia lynn lynwood machado machida ' +
    'madeline madison magdalena malcolm manuel marcos marcus margaret margarita maria marina mario marion marlow ' +
    'marshall martha martin martina martinez mary mason matthew maurice max maxwell mayer maynard medina melissa ' +
    'melody melrose melvin mendez mercedes meredith merrill michael miguel milan miles miller milton miranda ' +
    'mitchell molina monica monroe montes montgomery morales moran moreno morgan morris morrison morton ' +
    'moses murphy murray nadia nancy naomi natalia natalie nathan nelson newman newton nicholas nicolas nina noah nora ' +
    'norma norman norris norton nunez ocampo olga oliva oliver olivia omar orlando ortega ortiz oscar osborne ' +
    'otto owen pablo paige palmer paloma parker pascal patricia patrick paul paula paulino paulista payne pedro ' +
    'penelope peralta pereira perez perry peter petersburg petra philip pierre porter prescott preston quincy ' +
    'quinn rachel ramirez ramon ramos randall raphael raymond rebecca regina reid rene reyes reynolds rhonda ricardo ' +
    'richard richards riley rios rivera robert roberto robinson rocha rodney rodrigo rodriguez rogelio roger ' +
    'rogers roland roman romero romulo ronald roosevelt rosa rosales rosalia rose roseville ross roy ruben ' +
    'russell ruth ryan salazar salinas sam samantha samuel sanchez sandoval sandra sandy santana santiago ' +
    'santos sara sarah saul savanna scott sebastian selena sergio seth sharon shaw sheila sheldon shelby sheridan ' +
    'sherman shirley sidney silva silvia simon skyler sofia sonia sophia soto spencer stanley stella stephen sterling ' +
    'steven stewart stuart summer susana sydney sylvia tacoma taylor terence teresa terrell theodore theresa thomas ' +
    'thompson thornton tiffany timothy toledo torres travis trenton trevor troy tucker turner tyler tyson ' +
    'ulises urbana valentina valentine valeria vanessa vargas vega vera vernon veronica vicente victor ' +
    'victoria vidal vincent viola violet virginia vivian wade walker wallace walter warner warren watson ' +
    'wayne weaver webster wellington wendell wesley weston whitney wilbur william williams williamson wilson winifred ' +
    'winston wolf woodrow wright wyatt yolanda york yvonne zachary zamora zapata ' +
    '喬治 約翰 瑪麗 理查德 傑克遜 愛德華 戴維 大衛 馬丁 維多利亞 安東尼奧 聖地亞哥 亞歷山大 伊麗莎白 瑪麗亞 尼爾森 納爾遜 羅伯特 卡洛斯 乔治 夏洛特 约翰 玛丽 亨利 理查德 杰克逊 威廉 爱德华 戴维 大卫 马丁 维多利亚 安东尼奥 圣地亚哥 亚历山大 伊丽莎白 玛丽亚 尼尔森 纳尔逊 罗伯特 卡洛斯 ' +
    'george джордж виктория элизабет шарлотта мартин дарвин брод питер ' +
    'ジョージ マリア エリザベス ダーウィン シャーロット マーティン ビクトリア 町田 平塚 飯田 大川 和泉 石川 小松 福田 中村 山口 高橋 大和 太田 松本 ' +
    'جورج فيكتوريا مارتن محمد علي حسن صالح سالم عمر يوسف إبراهيم 조지 빅토리아'
  ).split(' '),
);
