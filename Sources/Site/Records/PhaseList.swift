import Diagnostics
import Documents
import Records
import Words

/// The phases of a record as a timeline in words, the first at the top.
struct PhaseList {
    let record: SiteRecord
    let maker: PageMaker

    func write(_ label: String, _ html: inout HTML) {
        let phases = record.record.phases
        // One phase alone is told at the top of the page.
        guard phases.count > 1 else { return }
        let values = ValueWriter(record, maker)
        let current = record.record.phase(on: maker.site.day)?.node.index
        html.element("section") { html in
            html.element("h2", text: label)
            html.element("ol", .class("phases")) { html in
                for (i, phase) in phases.enumerated() {
                    html.element("li") { html in
                        html.element("p", .class("entry-title")) { html in
                            if let status = phase.node["status"] {
                                html.element("strong") { $0.text(values.told(status), on: maker.language) }
                                html.text(" ")
                            }
                            let end = i + 1 < phases.count ? phases[i + 1].since : nil
                            html.element("span", .class("when"), text: time(phase.since, end, isFirst: i == 0))
                        }
                        // The reason of today's phase stands at the top of the page.
                        if phase.node.index != current {
                            values.fields(phase.node, leavingOut: ["status", "since", "source"], &html)
                        }
                        if let source = phase.node["source"], source.isFilled {
                            html.element("p", .class("source")) { html in
                                html.text(maker.words.source + ": ")
                                values.inline.write(source, key: "source", &html)
                            }
                        }
                    }
                }
            }
        }
    }

    private func time(_ since: PartialDate?, _ until: PartialDate?, isFirst: Bool) -> String {
        if since == nil, isFirst {
            return maker.words.startUnknown + (until.map { ", " + maker.words.until($0) } ?? "")
        }
        return maker.words.range(from: since, to: until)
    }
}
