import RetractdCore

/// The fetches made to judge the suspect.
struct ControlTable {
    let controls: [ControlResult]
    let moments: Moments

    var html: HTML? {
        guard !controls.isEmpty else { return nil }
        return """
            <details class="controls" open><summary>Controls: other addresses of the site, asked beside it</summary>\
            <div class="wide"><table class="cards"><thead><tr><th>When<th>What<th>Found<th>Address<th>Answer</tr></thead><tbody>
            \(controls.map(row))</tbody></table></div></details>
            """
    }

    private func row(_ control: ControlResult) -> HTML {
        """
        <tr><td data-is="when">\(moments.exact(control.at))<td data-is="what">\(words(control.kind))\
        <td data-is="found"><span class="found \(control.finding.rawValue)">\
        \(control.finding.rawValue.replacing("-", with: " "))</span><td class="address" data-is="address"><bdi>\(control.url)</bdi>\
        <td data-is="answer" dir="auto">\(control.detail)</tr>

        """
    }

    private func words(_ kind: ControlResult.Kind) -> String {
        switch kind {
        case .sibling: "another story"
        case .home: "the home page"
        case .probe: "an address that cannot exist"
        case .list: "a list, searched for it"
        case .formerAddress: "its former address"
        case .newAddress: "another address that may be its own"
        case .secondVantage: "the same, from elsewhere"
        }
    }
}
