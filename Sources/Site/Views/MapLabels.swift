/// Finds places for the names on a map, so that no name lies on another or on a dot.
struct MapLabels {
    /// A rectangle that is taken.
    private struct Box {
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double

        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// Where a name stands: its point, and which end of it lies there (`text-anchor`).
    struct Place {
        let x: Double
        let y: Double
        let anchor: String
    }

    /// The height of letters in the picture's own measure.
    let letter: Double
    private let size: Double
    private let frame: Box
    private var taken: [Box]

    /// Begins with the dots that are to be seen.
    init(
        dots: [(Double, Double)], size: Double, letter: Double,
        box: (x: Double, y: Double, width: Double, height: Double)
    ) {
        self.size = size
        self.letter = letter
        frame = Box(left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height)
        taken = dots.map { x, y in Box(left: x - size, top: y - size, right: x + size, bottom: y + size) }
    }

    /// The first free place of a name: on the right, the left, below, above; on the right where none is free.
    mutating func place(of name: String, beside dot: (x: Double, y: Double)) -> Place {
        let width = letter * 0.56 * Double(name.count)
        let candidates = [
            Place(x: dot.x + size * 1.5, y: dot.y + letter * 0.35, anchor: "start"),
            Place(x: dot.x - size * 1.5, y: dot.y + letter * 0.35, anchor: "end"),
            Place(x: dot.x, y: dot.y + size + letter, anchor: "middle"),
            Place(x: dot.x, y: dot.y - size * 1.5, anchor: "middle"),
        ]
        func box(_ place: Place) -> Box {
            let left = place.anchor == "start" ? place.x : place.anchor == "end" ? place.x - width : place.x - width / 2
            return Box(left: left, top: place.y - letter * 0.8, right: left + width, bottom: place.y + letter * 0.2)
        }
        let free = candidates.first { place in
            let own = box(place)
            return own.left >= frame.left && own.right <= frame.right && own.bottom <= frame.bottom
                && own.top >= frame.top && !taken.contains { $0.overlaps(own) }
        }
        let place = free ?? candidates[0]
        taken.append(box(place))
        return place
    }
}
