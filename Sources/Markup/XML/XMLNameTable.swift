import CLibXML2

/// The names of one document, made once each.
///
/// libxml2 keeps names in a dictionary of its own, so that equal names are equal pointers while it lives.
struct XMLNameTable {
    struct Key: Hashable {
        let namespace: UnsafePointer<xmlChar>?
        let prefix: UnsafePointer<xmlChar>?
        let local: UnsafePointer<xmlChar>?
    }

    struct Entry {
        let key: Key
        let name: XMLName
        /// Whether an attribute of this name is handed on.
        let isWanted: Bool
        /// Whether it is longer than a name may be.
        let isLong: Bool
    }

    /// How many names are found without hashing; a power of two.
    private static let mostRecent = 256

    private let wanted: Set<String>?
    private var all: [Key: Entry] = [:]
    private var recent = [Entry?](repeating: nil, count: mostRecent)

    init(wanted: Set<String>?) {
        self.wanted = wanted
    }

    var count: Int { all.count }

    mutating func entry(_ key: Key) -> Entry {
        let slot = Self.slot(of: key)
        if let entry = recent[slot], entry.key == key { return entry }
        let entry = all[key] ?? make(key)
        recent[slot] = entry
        return entry
    }

    private mutating func make(_ key: Key) -> Entry {
        let name = XMLName(
            namespace: LibXML2.string(key.namespace), prefix: LibXML2.string(key.prefix),
            local: LibXML2.string(key.local), number: all.count)
        let length = name.local.utf8.count + (name.prefix.isEmpty ? 0 : name.prefix.utf8.count + 1)
        let entry = Entry(
            key: key, name: name, isWanted: wanted?.contains(name.folded) ?? true,
            isLong: length > MarkupLimits.longestXMLName)
        all[key] = entry
        return entry
    }

    private static func slot(of key: Key) -> Int {
        let mixed = Int(bitPattern: key.local) ^ (Int(bitPattern: key.prefix) &* 31)
        return (mixed ^ (mixed >> 8)) & (mostRecent - 1)
    }
}
