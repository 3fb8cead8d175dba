import CLibXML2

/// The characters that HTML gives names to.
package enum HTMLEntities {
    /// The longest name looked up, in bytes.
    package static let longestName = 32

    /// The character of a name without `&` and `;` (`eacute`), in its case; nil for a name that HTML does not know.
    package static func scalar(named name: String) -> Unicode.Scalar? {
        table[name]
    }

    /// The character that a numeric reference means on the web: codes 128 to 159 are windows-1252 (HTML standard, section
    /// 13.2.5.80); what no document may hold becomes U+FFFD.
    package static func scalar(numbered code: UInt32) -> Unicode.Scalar {
        if (0x80...0x9F).contains(code), windows1252[Int(code - 0x80)] != 0 {
            return Unicode.Scalar(windows1252[Int(code - 0x80)]) ?? "\u{FFFD}"
        }
        let isControl = code < 0x20 && code != 0x09 && code != 0x0A && code != 0x0D
        guard !isControl, code != 0xFFFE, code != 0xFFFF, let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
        return scalar
    }

    /// HTML 4's names, asked of libxml2, whose own look-up goes through all of them each time.
    private static let table: [String: Unicode.Scalar] = {
        var result: [String: Unicode.Scalar] = [:]
        for code in UInt32(34)...9_830 {
            guard let entity = htmlEntityValueLookup(code), let scalar = Unicode.Scalar(code) else { continue }
            result[LibXML2.string(UnsafeRawPointer(entity.pointee.name)?.assumingMemoryBound(to: xmlChar.self))] =
                scalar
        }
        for (name, scalar) in laterNames { result[name] = scalar }
        return result
    }()

    /// Names of HTML 5 that feeds use.
    private static let laterNames: [(String, Unicode.Scalar)] = [
        ("apos", "'"), ("num", "#"), ("percnt", "%"), ("comma", ","), ("period", "."), ("colon", ":"), ("semi", ";"),
        ("excl", "!"), ("quest", "?"), ("lpar", "("), ("rpar", ")"), ("plus", "+"), ("equals", "="), ("ast", "*"),
        ("commat", "@"), ("dollar", "$"), ("lowbar", "_"), ("grave", "`"), ("lcub", "{"), ("rcub", "}"),
        ("verbar", "|"),
        ("vert", "|"), ("sol", "/"), ("bsol", "\\"), ("lsqb", "["), ("rsqb", "]"), ("lbrack", "["), ("rbrack", "]"),
        ("Tab", "\t"), ("NewLine", "\n"), ("AMP", "&"), ("LT", "<"), ("GT", ">"), ("QUOT", "\""), ("COPY", "©"),
        ("REG", "®"), ("hyphen", "‐"), ("dash", "‐"), ("horbar", "―"), ("check", "✓"), ("star", "☆"), ("starf", "★"),
        ("rsquor", "’"), ("lsquor", "‚"), ("rdquor", "”"), ("ldquor", "„"), ("nldr", "‥"), ("mldr", "…"),
        ("Amacr", "Ā"), ("amacr", "ā"), ("Abreve", "Ă"), ("abreve", "ă"), ("Aogon", "Ą"), ("aogon", "ą"),
        ("Cacute", "Ć"),
        ("cacute", "ć"), ("Ccaron", "Č"), ("ccaron", "č"), ("Dcaron", "Ď"), ("dcaron", "ď"), ("Dstrok", "Đ"),
        ("dstrok", "đ"), ("Emacr", "Ē"), ("emacr", "ē"), ("Eogon", "Ę"), ("eogon", "ę"), ("Ecaron", "Ě"),
        ("ecaron", "ě"),
        ("Gbreve", "Ğ"), ("gbreve", "ğ"), ("Imacr", "Ī"), ("imacr", "ī"), ("Idot", "İ"), ("imath", "ı"),
        ("inodot", "ı"),
        ("Lcaron", "Ľ"), ("lcaron", "ľ"), ("Lstrok", "Ł"), ("lstrok", "ł"), ("Nacute", "Ń"), ("nacute", "ń"),
        ("Ncaron", "Ň"), ("ncaron", "ň"), ("Odblac", "Ő"), ("odblac", "ő"), ("Rcaron", "Ř"), ("rcaron", "ř"),
        ("Sacute", "Ś"), ("sacute", "ś"), ("Scedil", "Ş"), ("scedil", "ş"), ("Tcaron", "Ť"), ("tcaron", "ť"),
        ("Umacr", "Ū"), ("umacr", "ū"), ("Uring", "Ů"), ("uring", "ů"), ("Udblac", "Ű"), ("udblac", "ű"),
        ("Zacute", "Ź"),
        ("zacute", "ź"), ("Zdot", "Ż"), ("zdot", "ż"), ("Zcaron", "Ž"), ("zcaron", "ž"),
    ]

    private static let windows1252: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
