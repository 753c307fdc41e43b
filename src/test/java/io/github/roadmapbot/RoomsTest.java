package io.github.roadmapbot;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** Packages within packages: the arrows between them point one way, too. */
class RoomsTest {

    private static final String ROOT = "io.github.roadmapbot";

    @Test
    void noTwoRoomsKnowEachOther() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);

        slices().assignedFrom(new Rooms()).should().beFreeOfCycles().check(classes);
    }

    /** Each package for itself, but for the small Slack's, whose words stand beside its hands and count as one. */
    private static final class Rooms implements SliceAssignment {

        private static final String SLACK = ROOT + ".sandbox.slack";

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String room = type.getPackageName();
            return SliceIdentifier.of(room.startsWith(SLACK) ? SLACK : room);
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }
}
