import RetractdCore

/// The address against which the links of an element are resolved: the feed's own, changed by `xml:base` on the way in.
///
/// One reference, since every element has one.
struct FeedAddress {
    private final class Base {
        let address: WebAddress

        init(_ address: WebAddress) {
            self.address = address
        }
    }

    private let base: Base?

    private var address: WebAddress? { base?.address }

    /// The address of the document; empty or odd text gives one that resolves nothing.
    init(_ text: String) {
        base = WebAddress(text).map(Base.init)
    }

    /// The address inside an element with this `xml:base`; one that makes no sense changes nothing.
    func entering(base: String?) -> FeedAddress {
        guard let base, let inner = resolved(base) else { return self }
        let result = FeedAddress(inner)
        return result.base == nil ? self : result
    }

    /// Whether a text is a whole URL by itself.
    static func isAbsolute(_ text: String) -> Bool {
        let head = text.utf8.prefix(8)
        return head.count == 8
            ? isEqual(head, "https://") || isEqual(head.prefix(7), "http://") : isEqual(head, "http://")
    }

    private static func isEqual(_ bytes: Substring.UTF8View, _ words: StaticString) -> Bool {
        bytes.count == words.utf8CodeUnitCount
            && bytes.enumerated().allSatisfy { index, byte in
                ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == words.utf8Start[index]
            }
    }

    /// A reference as an absolute URL, its fragment kept; an absolute one stays as it was written.
    ///
    /// nil where it is no http or https URL, or relative to nothing.
    func resolved(_ reference: String) -> String? {
        let text = PlainText.collapsed(reference)
        guard !text.isEmpty, text.utf8.count <= WebAddress.longestURL else { return nil }
        if WebAddress.isAbsolute(text) { return text }
        guard let found = address?.resolving(text) ?? WebAddress("http://localhost/")?.absolute(text) else {
            return nil
        }
        guard let hash = text.firstIndex(of: "#") else { return found.text }
        return found.text + text[hash...].replacing(" ", with: "%20")
    }
}

extension WebAddress {
    /// A reference that is absolute by itself, once spaces in it are escaped.
    fileprivate func absolute(_ reference: String) -> WebAddress? {
        FeedAddress.isAbsolute(reference) ? resolving(reference) : nil
    }
}
