package dk.portvagt.web.sharing;

import dk.portvagt.sharing.Readiness;
import dk.portvagt.sharing.SharingArea;
import dk.portvagt.sharing.room.ProfileFacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a municipality's row of the readiness board.
 *
 * @param state in Danish
 * @param facts what it has published; null without a profile
 * @param areas its readiness; empty without a profile
 * @param flips each single answer that would change a verdict, in Danish, by area
 */
record BoardRow(
        String name,
        String state,
        @Nullable ProfileFacts facts,
        Map<SharingArea, Readiness> areas,
        Map<SharingArea, List<String>> flips) {}
