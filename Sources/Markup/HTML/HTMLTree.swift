/// A document's nodes in document order, with their words and attributes in one store of bytes.
struct HTMLTree {
    /// A stretch of the bytes.
    struct Span {
        var start: UInt32
        var length: UInt32

        var range: Range<Int> { Int(start)..<Int(start + length) }
    }

    /// A name and a value.
    struct Attribute {
        let name: Span
        let value: Span
    }

    struct Node {
        let isElement: Bool
        /// Of an element its name, of a text its words.
        var words: Span
        let firstAttribute: UInt32
        let attributeCount: UInt32
        /// -1 for the root.
        let parent: Int32
        /// The index behind the last node inside it.
        var end: Int32
    }

    private(set) var nodes: [Node] = []
    private(set) var attributes: [Attribute] = []
    private(set) var bytes: [UInt8] = []
    /// The elements open now, the root first.
    private var open: [Int32] = []

    var depth: Int { open.count }

    /// The innermost element open now.
    var current: Int? { open.last.map { Int($0) } }

    func name(of element: Int) -> String { string(nodes[element].words) }

    /// Of an attribute of an element; nil where it is missing.
    func value(of name: String, _ element: Int) -> String? {
        attributes(of: nodes[element]).first { string($0.name) == name }.map { string($0.value) }
    }

    /// In the order they stand.
    func attributes(of node: Node) -> ArraySlice<Attribute> {
        let first = Int(node.firstAttribute)
        return attributes[first..<(first + Int(node.attributeCount))]
    }

    private func string(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

    // MARK: Building

    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    mutating func add(_ value: UnsafeBufferPointer<UInt8>) -> Span {
        let start = bytes.count
        bytes.append(contentsOf: value)
        return Span(start: UInt32(start), length: UInt32(value.count))
    }

    mutating func add(_ attribute: Attribute) {
        attributes.append(attribute)
    }

    /// Opens an element, whose attributes are those added since so many; a second root is left out.
    mutating func openElement(_ name: Span, attributesFrom first: Int) {
        if open.isEmpty, !nodes.isEmpty { return }
        nodes.append(
            Node(
                isElement: true, words: name, firstAttribute: UInt32(first),
                attributeCount: UInt32(attributes.count - first), parent: open.last ?? -1, end: 0))
        open.append(Int32(nodes.count - 1))
    }

    mutating func closeElement() {
        guard let last = open.popLast() else { return }
        nodes[Int(last)].end = Int32(nodes.count)
    }

    mutating func closeAll() {
        while !open.isEmpty { closeElement() }
    }

    /// Adds words to the element open now, to those before them where nothing stands between.
    mutating func add(text: UnsafeBufferPointer<UInt8>) {
        guard let parent = open.last, !text.isEmpty else { return }
        let last = nodes.count - 1
        if !nodes[last].isElement, nodes[last].parent == parent {
            bytes.append(contentsOf: text)
            nodes[last].words.length += UInt32(text.count)
            return
        }
        let words = add(text)
        nodes.append(
            Node(
                isElement: false, words: words, firstAttribute: 0, attributeCount: 0, parent: parent,
                end: Int32(nodes.count + 1)))
    }
}
