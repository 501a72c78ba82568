package dk.portvagt.web.cockpit.change;

import java.util.List;

/**
 * A change as its own page shows it.
 *
 * @param basis what it was compared with; sent back with the wish to activate it
 * @param findings why it cannot be activated; empty when it can
 */
public record ChangeView(ChangeRow change, String basis, List<FileChange> files, List<String> findings) {}
