package io.github.roadmapbot.doctor.watch;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.doctor.report.Report;
import io.github.roadmapbot.doctor.report.Section;
import io.github.roadmapbot.feedback.OutOfOrder;
import io.github.roadmapbot.feedback.OutOfOrder.Place;
import io.github.roadmapbot.feedback.OutOfOrder.Reason;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows from a look for each roadmap's parts. */
record Consequences(Map<Place, Reason> off, Set<Place> unknown) {

    /** What is off after this look; what it could not find out is as it was before. */
    static Consequences of(Report report, Roadmaps roadmaps, OutOfOrder before) {
        Map<Place, Reason> off = new HashMap<>();
        Set<Place> unknown = new HashSet<>();
        for (Section section : report.sections()) {
            for (Roadmap roadmap : roadmaps.all()) {
                if (section.roadmap().isEmpty() || section.roadmap().get().equals(roadmap.key())) {
                    add(roadmap, section.findings(), off, unknown);
                }
            }
        }
        before.all().forEach((place, reason) -> {
            if (unknown.contains(place)) {
                off.putIfAbsent(place, reason);
            }
        });
        return new Consequences(Map.copyOf(off), Set.copyOf(unknown));
    }

    private static void add(Roadmap roadmap, List<Finding> findings, Map<Place, Reason> off, Set<Place> unknown) {
        for (Finding finding : findings) {
            if (finding instanceof Finding.Wrong wrong) {
                wrong.off()
                        .forEach(part -> off.putIfAbsent(
                                new Place(roadmap.key(), part), new Reason(wrong.what(), wrong.mend())));
            } else if (finding instanceof Finding.NotTried notTried) {
                notTried.unknown().forEach(part -> unknown.add(new Place(roadmap.key(), part)));
            }
        }
    }

    /** The parts of a roadmap that its maintainers are told of: of those with one cause the first. */
    Set<Part> toTell(Roadmap roadmap) {
        Map<Part, Reason> told = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Reason reason = off.get(new Place(roadmap.key(), part));
            if (reason != null && part != Part.MAINTAINERS_CHANNEL && !told.containsValue(reason)) {
                told.put(part, reason);
            }
        }
        return told.keySet();
    }

    /** The parts of a roadmap that are known to be in order. */
    Set<Part> inOrder(Roadmap roadmap) {
        Set<Part> inOrder = new HashSet<>();
        for (Part part : Part.values()) {
            Place place = new Place(roadmap.key(), part);
            if (!off.containsKey(place) && !unknown.contains(place)) {
                inOrder.add(part);
            }
        }
        return inOrder;
    }
}
