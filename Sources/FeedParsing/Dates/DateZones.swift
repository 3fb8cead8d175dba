/// The zones that dates name, in minutes east of UTC.
enum DateZones {
    /// The offset of a lower-case zone name; nil for a name that is no zone.
    ///
    /// RFC 822 names the American ones; the rest is usage. `IST` is India's, `CST` and `EST` are America's, `BST` Britain's.
    static func offset(of name: String) -> Int? {
        hours[name].map { Int(($0 * 60).rounded()) }
    }

    private static let hours: [String: Double] = [
        "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "uct": 0,
        "est": -5, "edt": -4, "et": -5, "cst": -6, "cdt": -5, "ct": -6, "mst": -7, "mdt": -6, "mt": -7, "pst": -8,
        "pdt": -7, "pt": -8, "akst": -9, "akdt": -8, "hst": -10, "hadt": -9, "hast": -10, "ast": -4, "adt": -3,
        "at": -4,
        "nst": -3.5, "ndt": -2.5, "brt": -3, "brst": -2, "art": -3, "clt": -4, "clst": -3, "cot": -5, "pet": -5,
        "vet": -4,
        "bot": -4, "uyt": -3,
        "bst": 1, "ist": 5.5, "west": 1, "cet": 1, "mez": 1, "met": 1, "cest": 2, "mesz": 2, "mest": 2, "eet": 2,
        "eest": 3, "msk": 3, "msd": 4, "trt": 3, "samt": 4, "yekt": 5, "omst": 6, "krat": 7, "irkt": 8, "yakt": 9,
        "vlat": 10, "magt": 11, "idt": 3,
        "irst": 3.5, "irdt": 4.5, "aft": 4.5, "gst": 4, "azt": 4, "amt": 4, "get": 4, "pkt": 5, "uzt": 5, "npt": 5.75,
        "bdt": 6, "mmt": 6.5, "ict": 7, "wib": 7, "wita": 8, "wit": 9, "hkt": 8, "sgt": 8, "myt": 8, "pht": 8, "jst": 9,
        "kst": 9, "awst": 8, "acst": 9.5, "acdt": 10.5, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
        "sast": 2, "cat": 2, "eat": 3, "wat": 1,
    ]
}
