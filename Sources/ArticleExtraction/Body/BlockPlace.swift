/// Where a block stands among a page's elements.
enum BlockPlace {
    /// The number of an element with those around it, up to the container.
    static func path(of element: Int, in page: PageSurvey, container: Int) -> UInt32 {
        var (current, path) = (element, UInt32(2_166_136_261))
        var depth = 0
        while current > 0, current != container, depth < 6 {
            path = (path ^ page.blocks[current].shape) &* 16_777_619
            current = page.blocks[current].parent
            depth += 1
        }
        return path
    }

    /// The nearest element around a run that can hold several blocks.
    static func home(of element: Int, in page: PageSurvey) -> Int {
        var current = element
        while current > 0, page.blocks[current].kind.isPartOfBlock { current = page.blocks[current].parent }
        return current
    }
}
