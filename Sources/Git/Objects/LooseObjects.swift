import Diagnostics
import Glibc

/// Reads objects that lie in files of their own: one compressed stream of the kind, the size, a NUL and the content.
///
/// libgit2 1.5 never ends where such a stream does not.
struct LooseObjects {
    private let inflater: Inflater

    init(_ inflater: Inflater) { self.inflater = inflater }

    /// The longest header that there can be.
    private static let headerRoom = 32

    /// The file of an object in a folder of objects.
    private static func path(_ id: ObjectID, in folder: String) -> String {
        let name = id.description
        return "\(folder)/\(name.prefix(2))/\(name.dropFirst(2))"
    }

    /// The object; nil where there is no such file. Throws where the file is damaged or holds something else.
    func object(_ id: ObjectID, in folder: String) throws(ObjectFlaw) -> StoredObject? {
        guard let (file, header) = try open(id, in: folder) else { return nil }
        let path = file.path
        guard header.size <= ObjectLimits.size(of: header.kind) else {
            throw ObjectFlaw(.tooLarge(header.kind, header.size))
        }
        let object = unsafe StoredObject(kind: header.kind, count: header.size) { output in
            unsafe header.start.withUnsafeBytes { unsafe output.copyMemory(from: $0) }
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: output[header.start.count...])
            guard let (count, isEnd) = unsafe inflater.fill(rest), count == rest.count else { return false }
            return isEnd || inflater.isAtEnd()
        }
        guard let object else {
            throw ObjectFlaw(
                .damaged(
                    Text(
                        en: "its file '\(path)' is cut short or damaged",
                        fi: "sen tiedosto '\(path)' on katkennut tai vioittunut",
                        sv: "dess fil '\(path)' är avhuggen eller skadad")))
        }
        guard inflater.unusedCount == 0 else {
            throw ObjectFlaw(
                .damaged(
                    Text(
                        en: "its file '\(path)' goes on behind its end",
                        fi: "sen tiedosto '\(path)' jatkuu loppunsa jälkeen",
                        sv: "dess fil '\(path)' fortsätter efter sitt slut")))
        }
        let found = object.id
        guard found == id else {
            throw ObjectFlaw(
                .damaged(
                    Text(
                        en: "its file '\(path)' holds another object, \(found)",
                        fi: "sen tiedosto '\(path)' sisältää toisen objektin, \(found)",
                        sv: "dess fil '\(path)' innehåller ett annat objekt, \(found)")))
        }
        return object
    }

    /// Kind and size of the object; nil where there is no such file.
    func header(_ id: ObjectID, in folder: String) throws(ObjectFlaw) -> (kind: ObjectKind, size: Int)? {
        try open(id, in: folder).map { ($0.header.kind, $0.header.size) }
    }

    /// The ids in a folder of objects that begin with the digits.
    func ids(startingWith digits: String, in folder: String) -> [ObjectID] {
        let start = digits.lowercased()
        return FolderNames.of(folder + "/" + start.prefix(2)).compactMap { name in
            name.hasPrefix(start.dropFirst(2)) ? ObjectID(hex: start.prefix(2) + name) : nil
        }
    }

    private struct Header {
        let kind: ObjectKind
        let size: Int
        /// The beginning of the content, which was unpacked with the header.
        let start: ArraySlice<UInt8>
    }

    /// Maps the file, and unpacks its beginning; the rest follows from the inflater.
    private func open(
        _ id: ObjectID, in folder: String
    ) throws(ObjectFlaw) -> (file: (path: String, bytes: MappedFile), header: Header)? {
        let path = Self.path(id, in: folder)
        guard let file = MappedFile(path) else {
            guard unsafe access(path, F_OK) == 0 else { return nil }
            throw ObjectFlaw(
                .damaged(
                    Text(
                        en: "its file '\(path)' is empty or cannot be read",
                        fi: "sen tiedosto '\(path)' on tyhjä tai sitä ei voi lukea",
                        sv: "dess fil '\(path)' är tom eller kan inte läsas")))
        }
        var beginning = [UInt8](repeating: 0, count: Self.headerRoom)
        let filled = unsafe beginning.withUnsafeMutableBytes { room in
            unsafe inflater.begin(file.bytes, keeping: file) ? inflater.fill(room) : nil
        }
        guard let filled, let header = Self.header(beginning[..<filled.count]) else {
            throw ObjectFlaw(
                .damaged(
                    Text(
                        en: "its file '\(path)' is cut short or damaged",
                        fi: "sen tiedosto '\(path)' on katkennut tai vioittunut",
                        sv: "dess fil '\(path)' är avhuggen eller skadad")))
        }
        return ((path, file), header)
    }

    /// Reads `blob 12`, a NUL and what is there of the content.
    private static func header(_ bytes: ArraySlice<UInt8>) -> Header? {
        guard let end = bytes.firstIndex(of: 0), let space = bytes[..<end].firstIndex(of: UInt8(ascii: " ")),
            let kind = ObjectKind(rawValue: String(decoding: bytes[..<space], as: UTF8.self)),
            bytes[(space + 1)..<end].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let size = Int(String(decoding: bytes[(space + 1)..<end], as: UTF8.self)), bytes.endIndex - end - 1 <= size
        else { return nil }
        return Header(kind: kind, size: size, start: bytes[(end + 1)...])
    }
}
