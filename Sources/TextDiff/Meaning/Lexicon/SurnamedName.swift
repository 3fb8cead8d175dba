/// Names of people in scripts without capitals that open with one of few surnames: Chinese and Korean.
enum SurnamedName {
    private static let chinese = Set(
        """
        王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈\
        丁魏薛叶葉阎閻潘杜戴夏钟鍾汪田姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍雷钱錢汤湯尹黎易武乔喬贺賀赖賴龚龔文习習
        """.unicodeScalars)
    private static let chineseOfTwo: Set<String> = [
        "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "端木",
    ]
    private static let korean = Set("김이박최정강조윤장임한오서신권황안송류전홍".unicodeScalars)
    /// What stands in a date behind the sign for a week.
    private static let ofWeek = Set("一二三四五六日天末".unicodeScalars)

    static func isOne(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        guard (2...4).contains(name.count) else { return false }
        let scalars = Array(name)
        if scalars.allSatisfy({ (0xAC00...0xD7A3).contains($0.value) }) {
            return scalars.count == 3 && korean.contains(scalars[0])
        }
        guard scalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else { return false }
        if scalars.count > 2, chineseOfTwo.contains(String(String.UnicodeScalarView(scalars.prefix(2)))) { return true }
        if scalars[0] == "周", ofWeek.contains(scalars[1]) { return false }
        return scalars.count < 4 && chinese.contains(scalars[0])
    }
}
