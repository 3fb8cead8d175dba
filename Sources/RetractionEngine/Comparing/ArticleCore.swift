import RetractdCore

/// What the lasting prose of an article stands in: by this is told what stands elsewhere among it.
struct ArticleCore {
    /// A shape is the text's where so large a share of the lasting prose has it.
    static let leastShare = 0.06
    /// With less lasting prose than this, in bytes, nothing is told.
    static let leastProse = 300
    /// Where less of a page's prose lasts, another text may have taken its place.
    static let leastLasting = 0.25

    /// An element that holds so many lasting blocks, and this share of them all, is the text's.
    static let leastBlocks = 6
    static let leastShareOfBlocks = 0.25

    enum Place {
        /// Where the article's prose stands, in like elements.
        case core
        /// Beside the article's prose, in another kind of element, or beside prose that lasts, in its like.
        case near
        /// In an element of its own.
        case foreign
    }

    private let shapes: Set<UInt32>
    /// Elements that hold blocks of these shapes.
    private let homes: Set<Int>
    /// Where prose lasts in boxes of its own, as in a guide that is cut into many: what comes to such a paragraph in a like
    /// one, or goes from beside it, is no box that rotates.
    private let companies: [Company: Int]
    private let isLasting: [Bool]
    private let isEnough: Bool
    /// The last block of the prose.
    let lastIndex: Int

    /// An element and the shape of blocks in it.
    private struct Company: Hashable {
        let home: Int
        let shape: UInt32

        init(_ setting: BlockSetting) {
            home = setting.home
            shape = setting.shape
        }
    }

    /// - Parameters:
    ///   - blocks: All blocks of a page.
    ///   - isLasting: Which of them hold the lasting prose.
    ///   - isKept: Which of them last, prose or not.
    init(_ blocks: [TextBlock], isLasting: [Bool], isKept: [Bool]) {
        let lasting = blocks.indices.filter { isLasting[$0] && blocks[$0].setting != nil }
        let all = blocks.reduce(0) { $0 + $1.text.utf8.count }
        let total = lasting.reduce(0) { $0 + blocks[$1].text.utf8.count }
        let shapes = Self.largeShapes(lasting.map { blocks[$0] }, of: total)
        let core = lasting.filter { index in blocks[index].setting.map { shapes.contains($0.shape) } ?? false }
        self.shapes = shapes
        homes = Set(core.compactMap { blocks[$0].setting?.home })
            .union(Self.largeHomes(blocks.indices.filter { isKept[$0] }.map { blocks[$0] }))
        lastIndex = core.last ?? -1
        companies = lasting.reduce(into: [:]) { counts, index in
            guard index < core.last ?? -1, blocks[index].kind == .paragraph, let setting = blocks[index].setting else {
                return
            }
            counts[Company(setting), default: 0] += 1
        }
        self.isLasting = isLasting
        isEnough = total >= Self.leastProse && Double(total) >= Self.leastLasting * Double(all)
    }

    private static func largeShapes(_ blocks: [TextBlock], of total: Int) -> Set<UInt32> {
        var lengths: [UInt32: Int] = [:]
        for block in blocks {
            if let shape = block.setting?.shape { lengths[shape, default: 0] += block.text.utf8.count }
        }
        return Set(lengths.filter { Double($0.value) >= leastShare * Double(total) }.keys)
    }

    /// Elements that hold a great part of a page's lasting blocks, lists apart: its article's, though every paragraph of it may
    /// have gone and nothing but headings and examples be left.
    private static func largeHomes(_ blocks: [TextBlock]) -> Set<Int> {
        let told = blocks.filter { $0.kind == .heading || $0.kind == .paragraph }
        let homes = Dictionary(told.compactMap { $0.setting.map { ($0.home, 1) } }, uniquingKeysWith: +)
        let least = max(leastBlocks, Int(leastShareOfBlocks * Double(blocks.count)))
        return Set(homes.filter { $0.value >= least }.keys)
    }

    /// - Parameter index: The block's own, which is no company to itself.
    func place(of block: TextBlock, at index: Int) -> Place {
        guard isEnough, !shapes.isEmpty, let setting = block.setting else { return .core }
        if shapes.contains(setting.shape) { return .core }
        let company = block.kind == .paragraph ? companies[Company(setting), default: 0] : 0
        return homes.contains(setting.home) || company > (isLasting[index] ? 1 : 0) ? .near : .foreign
    }
}
