package dk.portvagt.form;

import com.google.re2j.Pattern;
import java.util.Optional;

/** Holds the rules in a field's {@code validate}; lengths are characters. */
public record Limits(
        boolean required, Limit min, Limit max, Limit minLength, Limit maxLength, Optional<Pattern> pattern) {}
