/// Wrong answers per row and tool.
struct StabilityTable {
    private struct Cell {
        var pairs = 0
        var errors = 0
    }

    private var rows: [(name: String, isEdit: Bool)] = []
    private var tools: [String] = []
    private var cells: [String: [String: Cell]] = [:]

    mutating func count(_ pair: PagePair, _ tool: String, isChanged: Bool) {
        if cells[pair.row] == nil { rows.append((pair.row, pair.isEdit)) }
        if !tools.contains(tool) { tools.append(tool) }
        cells[pair.row, default: [:]][tool, default: Cell()].pairs += 1
        if isChanged != pair.isEdit { cells[pair.row]?[tool]?.errors += 1 }
    }

    func errors(_ row: String, _ tool: String) -> Int { cells[row]?[tool]?.errors ?? 0 }

    var text: String {
        let furniture = rows.filter { !$0.isEdit }.map(\.name)
        let single = furniture.filter { $0 != PagePairs.fiveAtOnce }
        let edits = rows.filter(\.isEdit).map(\.name)
        let alone = edits.filter { !$0.hasSuffix(PagePairs.amongFurniture) }
        let among = edits.filter { $0.hasSuffix(PagePairs.amongFurniture) }
        var lines = [line("false changes", ["pairs"] + tools), rule]
        lines += furniture.map { line($0, figures([$0])) }
        lines.append(line("mean of the single kinds", figures(single)))
        lines += ["", line("missed edits", ["pairs"] + tools), rule]
        lines += alone.map { line($0, figures([$0])) } + [line("all edits alone", figures(alone))]
        lines += among.map { line($0, figures([$0])) } + [line("all edits among five", figures(among))]
        return lines.joined(separator: "\n")
    }

    private func figures(_ rows: [String]) -> [String] {
        let pairs = rows.reduce(0) { $0 + (cells[$1]?[tools.first ?? ""]?.pairs ?? 0) }
        return ["\(pairs)"]
            + tools.map { tool in
                let sums = rows.map { cells[$0]?[tool] ?? Cell() }
                let (count, errors) = (sums.reduce(0) { $0 + $1.pairs }, sums.reduce(0) { $0 + $1.errors })
                return count == 0 ? "–" : decimal(Double(errors) / Double(count))
            }
    }

    private func decimal(_ share: Double) -> String {
        let thousandths = Int((share * 1_000).rounded())
        return "\(thousandths / 1_000).\(String("\(1_000 + thousandths % 1_000)".dropFirst()))"
    }

    private func line(_ name: String, _ cells: [String]) -> String {
        "| \(([name] + cells).joined(separator: " | ")) |"
    }

    private var rule: String { "|" + String(repeating: "---|", count: tools.count + 2) }
}
