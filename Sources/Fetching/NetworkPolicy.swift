import CLibcurl

/// Which addresses may be dialled: the public Internet, and what the operator allows besides.
///
/// It is asked about the socket address that libcurl is about to connect to, after every name was resolved and every
/// odd spelling of a number undone: the only place where no redirect, rebinding or notation gets past.
package struct NetworkPolicy: Sendable {
    /// A range that the operator wrote could not be read.
    package struct UnreadableRange: Error, CustomStringConvertible, Sendable {
        package let description: String
    }

    /// Special-purpose ranges (RFC 6890 and its registry) that no publisher's site lives in.
    private static let refused: [AddressRange] = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "3fff::/20",
    ].compactMap(AddressRange.init)
    /// All of IPv6 that is given out to networks (RFC 4291 section 2.4); loopback, link-local, unique-local, multicast
    /// and whatever may be reserved yet lie outside.
    private static let globalUnicast = AddressRange("2000::/3")

    private let allowed: [AddressRange]

    /// - Parameter ranges: CIDR ranges allowed although they are special.
    package init(allowing ranges: [String]) throws(UnreadableRange) {
        var allowed: [AddressRange] = []
        for text in ranges {
            guard let range = AddressRange(text) else {
                throw UnreadableRange(description: "not an address range: \(text)")
            }
            allowed.append(range)
        }
        self.allowed = allowed
    }

    /// Whether an address, four bytes or sixteen, may be dialled.
    package func permits(_ address: [UInt8]) -> Bool {
        if allowed.contains(where: { $0.contains(address) }) { return true }
        if let inner = Self.embedded(address) { return permits(inner) }
        if address.count == 16, Self.globalUnicast?.contains(address) != true { return false }
        return !Self.refused.contains { $0.contains(address) }
    }

    /// The IPv4 address inside an IPv6 one: mapped, compatible, NAT64, 6to4.
    private static func embedded(_ address: [UInt8]) -> [UInt8]? {
        guard address.count == 16 else { return nil }
        let isMapped = address.prefix(10).allSatisfy { $0 == 0 } && address[10] == 0xFF && address[11] == 0xFF
        let isCompatible = address.prefix(12).allSatisfy { $0 == 0 } && address[12] != 0
        let isTranslated = address.starts(with: [0, 0x64, 0xFF, 0x9B]) && address[4..<12].allSatisfy { $0 == 0 }
        if isMapped || isCompatible || isTranslated { return Array(address[12...]) }
        return address.starts(with: [0x20, 0x02]) ? Array(address[2..<6]) : nil
    }

    /// The bytes of a socket address; nil for anything that is not IP.
    static func bytes(of address: UnsafePointer<sockaddr>) -> [UInt8]? {
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
                withUnsafeBytes(of: pointer.pointee.sin_addr) { Array($0) }
            }
        case AF_INET6:
            address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
                withUnsafeBytes(of: pointer.pointee.sin6_addr) { Array($0) }
            }
        default: nil
        }
    }
}
