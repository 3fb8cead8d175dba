import CICU

/// The names of countries in a language, from ICU's data.
package enum CountryNames {
    /// The longest name, in UTF-16 units.
    private static let longest = 96

    package static func all(language: String) -> [String] {
        var names: [String] = []
        var place = icu_countries()
        while let code = place?.pointee {
            var units = [UInt16](repeating: 0, count: longest)
            let count = icu_country_name("_" + String(cString: code), language, &units, Int32(longest))
            if count > 0, count < longest { names.append(String(decoding: units.prefix(Int(count)), as: UTF16.self)) }
            place = place?.successor()
        }
        return names
    }
}
