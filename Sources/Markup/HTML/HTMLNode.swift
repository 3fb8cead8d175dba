/// One node of an ``HTMLDocument``: a cheap value that keeps its document alive.
///
/// Two nodes are equal when they are the same node of the same tree.
package struct HTMLNode {
    let document: HTMLDocument
    let index: Int

    private var node: HTMLTree.Node { document.tree.nodes[index] }

    package var isElement: Bool { node.isElement }

    /// Whether this is a run of text, that of data in a `script` included.
    package var isText: Bool { !node.isElement }

    /// The element's name in lower case; empty for other nodes.
    package var name: String { isElement ? string(node.words) : "" }

    /// The text of a text node; empty for elements.
    package var text: String { isText ? string(node.words) : "" }

    /// Gives the bytes of a text node; none for other nodes.
    package func withText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if isText { with(node.words, body) }
    }

    /// Gives the bytes of an element's name.
    package func withName<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        isElement ? with(node.words, body) : body(UnsafeBufferPointer(start: nil, count: 0))
    }

    /// Gives the bytes of each attribute's name and value, in the order they stand, without making texts of them.
    package func withAttributes(_ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void) {
        let attributes = attributeSpans
        if attributes.isEmpty { return }
        document.tree.bytes.withUnsafeBufferPointer { bytes in
            for attribute in attributes {
                body(
                    UnsafeBufferPointer(rebasing: bytes[attribute.name.range]),
                    UnsafeBufferPointer(rebasing: bytes[attribute.value.range]))
            }
        }
    }

    /// Gives the bytes of an attribute's value, without making a text of them; nil where it is missing.
    package func withAttribute<Result>(
        _ name: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        return value(of: name).map { with($0, body) }
    }

    package var parent: HTMLNode? {
        node.parent < 0 ? nil : HTMLNode(document: document, index: Int(node.parent))
    }

    package var firstChild: HTMLNode? {
        isElement && index + 1 < Int(node.end) ? HTMLNode(document: document, index: index + 1) : nil
    }

    package var nextSibling: HTMLNode? {
        guard node.parent >= 0, node.end < document.tree.nodes[Int(node.parent)].end else { return nil }
        return HTMLNode(document: document, index: Int(node.end))
    }

    /// The children in document order, texts included.
    package var children: Children { Children(first: firstChild) }

    /// The value of an attribute by its lower-case name; "" for one without a value, nil where it is missing.
    package func attribute(_ name: String) -> String? {
        var name = name
        return name.withUTF8 { value(of: $0) }.map(string)
    }

    /// The attributes in the order they stand, names in lower case.
    package var attributes: [(name: String, value: String)] {
        attributeSpans.map { (string($0.name), string($0.value)) }
    }

    /// All text under this node in document order, verbatim, that of data in a `script` included.
    package var textContent: String {
        let tree = document.tree
        var bytes: [UInt8] = []
        for node in tree.nodes[index..<Int(node.end)] where !node.isElement {
            bytes.append(contentsOf: tree.bytes[node.words.range])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Bytes

    private var attributeSpans: ArraySlice<HTMLTree.Attribute> { document.tree.attributes(of: node) }

    private func value(of name: UnsafeBufferPointer<UInt8>) -> HTMLTree.Span? {
        guard node.attributeCount > 0 else { return nil }
        let attributes = attributeSpans
        return document.tree.bytes.withUnsafeBufferPointer { bytes in
            attributes.first {
                Int($0.name.length) == name.count && bytes[$0.name.range].elementsEqual(name)
            }?.value
        }
    }

    private func with<Result>(_ span: HTMLTree.Span, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        document.tree.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[span.range])) }
    }

    private func string(_ span: HTMLTree.Span) -> String {
        with(span) { String(decoding: $0, as: UTF8.self) }
    }
}

extension HTMLNode: Hashable {
    package static func == (left: HTMLNode, right: HTMLNode) -> Bool {
        left.index == right.index && left.document === right.document
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(index)
        hasher.combine(ObjectIdentifier(document))
    }
}
