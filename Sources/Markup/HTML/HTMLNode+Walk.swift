extension HTMLNode {
    /// One step of a walk over a tree.
    package enum Step {
        /// The walk comes to a node, before its children.
        case enter(HTMLNode)
        /// The walk has seen all children of an element; texts and comments are only entered.
        case leave(HTMLNode)
    }

    /// The children of a node, in document order.
    package struct Children: Sequence, IteratorProtocol {
        private var upcoming: HTMLNode?

        init(first: HTMLNode?) {
            upcoming = first
        }

        package mutating func next() -> HTMLNode? {
            let current = upcoming
            upcoming = current?.nextSibling
            return current
        }
    }

    /// A depth-first walk over a node and everything under it, without recursion, in document order.
    package struct Walk: Sequence, IteratorProtocol {
        private let start: HTMLNode
        private var step: Step?
        private var entered: HTMLNode?

        init(start: HTMLNode) {
            self.start = start
            step = .enter(start)
        }

        package mutating func next() -> Step? {
            let current = step
            switch current {
            case .enter(let node) where node.isElement:
                entered = node
                step = node.firstChild.map(Step.enter) ?? .leave(node)
            case .enter(let node), .leave(let node):
                entered = nil
                step = following(node)
            case nil: entered = nil
            }
            return current
        }

        /// Leaves out what lies under the element that was just entered: the next step is its `leave`.
        package mutating func skipChildren() {
            if let entered { step = .leave(entered) }
        }

        private func following(_ node: HTMLNode) -> Step? {
            if node == start { return nil }
            if let sibling = node.nextSibling { return .enter(sibling) }
            return node.parent.map(Step.leave)
        }
    }

    /// A depth-first walk over this node and everything under it.
    package var walk: Walk { Walk(start: self) }

    /// This node and all nodes under it in document order, each once.
    package var descendants: some Sequence<HTMLNode> {
        walk.lazy.compactMap { step -> HTMLNode? in
            if case .enter(let node) = step { node } else { nil }
        }
    }

    /// All elements of a lower-case name under this node, itself included, in document order.
    package func elements(named name: String) -> [HTMLNode] {
        descendants.filter { $0.isElement && $0.name == name }
    }

    /// The first element of a lower-case name under this node, itself included.
    package func firstElement(named name: String) -> HTMLNode? {
        descendants.first { $0.isElement && $0.name == name }
    }
}
