package dk.portvagt.engine.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Checks pictures that are to be logos: PNG, small as a file and as a picture. */
final class LogoFile {

    static final int MOST_BYTES = 1_000_000;

    /** A small file can hold a picture that fills the memory of the server. */
    private static final int MOST_PIXELS = 4_000;

    private static final List<Integer> PNG_SIGNATURE = List.of(0x89, 0x50, 0x4e, 0x47);

    private LogoFile() {}

    /** Tells whether documents can show the file. */
    static boolean isUsable(byte[] file) {
        return file.length <= MOST_BYTES && isPng(file) && isPicture(file);
    }

    private static boolean isPicture(byte[] file) {
        try (ImageInputStream content = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(content);
                return reader.getWidth(0) <= MOST_PIXELS
                        && reader.getHeight(0) <= MOST_PIXELS
                        && reader.read(0) != null;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // A damaged picture makes the reader fail in many ways.
            return false;
        }
    }

    private static boolean isPng(byte[] content) {
        for (int position = 0; position < PNG_SIGNATURE.size(); position++) {
            if (content.length <= position || (content[position] & 0xff) != PNG_SIGNATURE.get(position)) {
                return false;
            }
        }
        return true;
    }
}
