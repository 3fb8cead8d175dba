/// A charset that we can decode, under the name that ICU knows it by.
///
/// Labels follow the WHATWG Encoding standard, section 4.2: what the web calls `iso-8859-1` is windows-1252, what it
/// calls `gb2312` is GB 18030, and so on, because that is what the bytes are.
struct CharsetName: Equatable {
    /// The longest label looked at, in bytes.
    static let longestLabel = 40

    static let utf8 = CharsetName(name: "utf-8")
    static let utf16LittleEndian = CharsetName(name: "utf-16le")
    static let utf16BigEndian = CharsetName(name: "utf-16be")
    static let utf32LittleEndian = CharsetName(name: "utf-32le")
    static let utf32BigEndian = CharsetName(name: "utf-32be")
    static let windows1252 = CharsetName(name: "windows-1252")

    /// Lower case, understood by ICU.
    let name: String

    private init(name: String) {
        self.name = name
    }

    /// The charset that a label names; nil for an empty, overlong or forbidden one.
    ///
    /// That ICU really has a converter of this name is found out when it is opened.
    init?(label: String) {
        var text = Substring(label)
        let isPadding: (Character) -> Bool = { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        text = text.drop(while: isPadding)
        while let last = text.last, isPadding(last) { text.removeLast() }
        let lower = text.lowercased()
        guard !lower.isEmpty, lower.utf8.count <= Self.longestLabel,
            lower.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2C }), !Self.forbidden.contains(lower)
        else { return nil }
        name = Self.aliases[lower] ?? lower
    }

    /// Whether the charset works in units of two or four bytes, so that its text holds NUL bytes.
    var isWide: Bool { name.hasPrefix("utf-16") || name.hasPrefix("utf-32") }

    /// Whether plain ASCII bytes may mean something else in it.
    var usesEscapes: Bool { name.hasPrefix("iso-2022") || name.hasPrefix("hz") }

    /// Whether each byte is one character, so that text in it is never refused and proves nothing.
    var isSingleByte: Bool {
        name.hasPrefix("windows-125") || name.hasPrefix("iso-8859-") || name.hasPrefix("koi8") || name == "macintosh"
            || name == "windows-874" || name == "us-ascii" || name.hasPrefix("ibm")
    }

    /// Charsets that only serve to smuggle markup past a filter.
    private static let forbidden: Set<String> = [
        "utf-7", "unicode-1-1-utf-7", "imap-mailbox-name", "scsu", "bocu-1", "cesu-8", "x-user-defined", "replacement",
        "binary",
    ]

    private static let aliases: [String: String] = [
        "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "unicode": "utf-8", "x-unicode20utf8": "utf-8",
        "utf_8": "utf-8", "utf-8n": "utf-8", "utf8mb4": "utf-8",
        "utf16": "utf-16", "ucs-2": "utf-16", "iso-10646-ucs-2": "utf-16", "u16": "utf-16", "utf_16": "utf-16",
        "utf16-le": "utf-16le", "utf16le": "utf-16le", "utf16-be": "utf-16be", "utf16be": "utf-16be",
        "utf32": "utf-32", "u32": "utf-32", "ucs-4": "utf-32", "iso-10646-ucs-4": "utf-32", "csucs4": "utf-32",
        "gb2312": "gb18030", "gb_2312": "gb18030", "gb_2312-80": "gb18030", "csgb2312": "gb18030",
        "chinese": "gb18030", "iso-ir-58": "gb18030", "x-gbk": "gb18030", "gbk": "gb18030", "cp936": "gb18030",
        "936": "gb18030", "ms936": "gb18030", "windows-936": "gb18030", "gb2312-1980": "gb18030", "euc-cn": "gb18030",
        "euccn": "gb18030", "gb18030-2000": "gb18030",
        "euc-kr": "windows-949", "euckr": "windows-949", "ks_c_5601-1987": "windows-949", "ksc5601": "windows-949",
        "korean": "windows-949", "ks_c_5601-1989": "windows-949", "ksc_5601": "windows-949", "cp949": "windows-949",
        "uhc": "windows-949", "949": "windows-949", "ms949": "windows-949",
        "shift_jis": "windows-31j", "shift-jis": "windows-31j", "sjis": "windows-31j", "x-sjis": "windows-31j",
        "ms_kanji": "windows-31j", "csshiftjis": "windows-31j", "cp932": "windows-31j", "932": "windows-31j",
        "ms932": "windows-31j", "windows-932": "windows-31j", "shiftjis": "windows-31j", "s_jis": "windows-31j",
        "big5": "big5-hkscs", "big-5": "big5-hkscs", "cn-big5": "big5-hkscs", "csbig5": "big5-hkscs",
        "x-x-big5": "big5-hkscs", "cp950": "big5-hkscs", "big5hkscs": "big5-hkscs", "950": "big5-hkscs",
        "eucjp": "euc-jp", "x-euc-jp": "euc-jp", "ujis": "euc-jp", "cseucpkdfmtjapanese": "euc-jp",
        "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "iso_8859-1": "windows-1252",
        "iso88591": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252", "l1": "windows-1252",
        "cp1252": "windows-1252", "x-cp1252": "windows-1252", "ascii": "windows-1252", "us-ascii": "windows-1252",
        "ansi_x3.4-1968": "windows-1252", "cp819": "windows-1252", "ibm819": "windows-1252", "8859_1": "windows-1252",
        "windows1252": "windows-1252", "win-1252": "windows-1252", "iso8859_1": "windows-1252",
        "iso-8859-9": "windows-1254", "iso8859-9": "windows-1254", "iso_8859-9": "windows-1254",
        "latin5": "windows-1254", "cp1254": "windows-1254", "x-cp1254": "windows-1254",
        "iso-8859-11": "windows-874", "iso8859-11": "windows-874", "tis-620": "windows-874", "cp874": "windows-874",
        "dos-874": "windows-874",
        "cp1250": "windows-1250", "x-cp1250": "windows-1250", "cp1251": "windows-1251", "x-cp1251": "windows-1251",
        "ms-cyrl": "windows-1251", "ms-ee": "windows-1250", "ms-greek": "windows-1253", "ms-turk": "windows-1254",
        "ms-hebr": "windows-1255", "ms-arab": "windows-1256", "winbaltrim": "windows-1257",
        "win-1251": "windows-1251", "windows1251": "windows-1251", "cp1253": "windows-1253",
        "x-cp1253": "windows-1253", "cp1255": "windows-1255", "x-cp1255": "windows-1255", "cp1256": "windows-1256",
        "x-cp1256": "windows-1256", "cp1257": "windows-1257", "x-cp1257": "windows-1257", "cp1258": "windows-1258",
        "x-cp1258": "windows-1258",
        "koi8": "koi8-r", "koi": "koi8-r", "koi8_r": "koi8-r", "cskoi8r": "koi8-r", "koi8-ru": "koi8-u",
        "latin2": "iso-8859-2", "l2": "iso-8859-2", "cyrillic": "iso-8859-5", "arabic": "iso-8859-6",
        "greek": "iso-8859-7", "hebrew": "iso-8859-8", "iso-8859-8-i": "iso-8859-8", "logical": "iso-8859-8",
        "latin-9": "iso-8859-15", "l9": "iso-8859-15",
        "mac": "macintosh", "macgreek": "x-mac-greek", "maclatin2": "x-mac-centraleurroman",
        "macturkish": "x-mac-turkish", "maccyrillic": "x-mac-cyrillic", "x-mac-roman": "macintosh",
        "x-mac-cyrillic": "x-mac-cyrillic",
        "hz-gb-2312": "hz", "csiso2022jp": "iso-2022-jp",
    ]
}
