import Markup

/// The text of an element that is expected to be short.
enum ShortText {
    /// The text under a node, white space collapsed, scripts and styles left out; nil where it is longer than `limit`
    /// bytes, so that no page can have its whole text read again and again.
    ///
    /// - Parameter parting: What stands between the words of two blocks.
    static func of(_ node: HTMLNode, limit: Int, parting: String = " ") -> String? {
        var result = ""
        var count = 0
        var walk = node.walk
        while let step = walk.next() {
            guard case .enter(let inner) = step else { continue }
            if inner.isText {
                let text = inner.text
                count += text.utf8.count
                if count > limit * 4 { return nil }
                result += text
            } else if inner.isElement {
                switch ElementKind(inner) {
                case .silent, .script: walk.skipChildren()
                case let kind where !kind.isInline || kind == .lineBreak: if !result.isEmpty { result += parting }
                // Names and labels side by side are parted by style sheets alone.
                default: if parting != " " { result += " " }
                }
            }
        }
        let text = WhiteSpace.collapsed(result)
        return text.utf8.count <= limit ? text : nil
    }
}
