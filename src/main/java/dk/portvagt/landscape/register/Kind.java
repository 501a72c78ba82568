package dk.portvagt.landscape.register;

import dk.portvagt.budget.Kroner;
import dk.portvagt.text.Cell;
import dk.portvagt.text.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads, writes and stores the values of a field. A value is what the database has: a {@link String}, {@link Integer},
 * {@link BigDecimal}, {@link LocalDate}, or a list of texts.
 */
abstract class Kind {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** Reads what was typed, which is not empty; refuses it in one Danish sentence. */
    abstract Outcome<?> parse(String typed);

    /** Writes the value as {@link #parse} reads it. */
    String write(Object value) {
        return value.toString();
    }

    /** Returns the codes with their Danish names, for a field of choices; empty for any other. */
    Map<String, String> choices() {
        return Map.of();
    }

    /** Returns how a form asks for it. */
    Field.Form form() {
        return Field.Form.TEXT;
    }

    static Kind text(int longest) {
        return new Kind() {
            @Override
            Outcome<?> parse(String typed) {
                return Cell.text(typed, longest);
            }
        };
    }

    static Kind count(int most) {
        return new Kind() {
            @Override
            Outcome<?> parse(String typed) {
                String digits = typed.replaceAll("(?<=\\d)[. ](?=\\d{3}\\b)", "");
                return digits.matches("\\d{1,9}") && Integer.parseInt(digits) <= most
                        ? Outcome.done(Integer.valueOf(digits))
                        : Outcome.refused(
                                "Skriv et helt tal fra 0 til %d, ikke \"%s\".".formatted(most, Cell.shown(typed)));
            }

            @Override
            Field.Form form() {
                return Field.Form.COUNT;
            }
        };
    }

    static Kind kroner() {
        return new Kind() {
            @Override
            Outcome<?> parse(String typed) {
                return Kroner.parse(typed.replaceFirst("(?i)\\s*(kr\\.?|dkk)$", ""))
                        .filter(amount -> amount.signum() >= 0 && amount.compareTo(Kroner.MAX) <= 0)
                        .<Outcome<?>>map(Outcome::done)
                        .orElseGet(() -> Outcome.refused("Skriv beløbet som 240.000 eller 240.000,50, ikke \"%s\"."
                                .formatted(Cell.shown(typed))));
            }

            @Override
            String write(Object value) {
                return Kroner.format((BigDecimal) value).replace(" kr.", "");
            }
        };
    }

    static Kind date() {
        return new Kind() {
            @Override
            Outcome<?> parse(String typed) {
                return Cell.date(typed);
            }

            @Override
            String write(Object value) {
                return "%1$td-%1$tm-%1$tY".formatted((LocalDate) value);
            }
        };
    }

    /** A quarter, kept as {@code 2028-Q2}. */
    static Kind quarter() {
        Pattern danish = Pattern.compile("([1-4])\\. ?kvartal (2[01]\\d\\d)");
        Pattern short_ = Pattern.compile("(2[01]\\d\\d)[- ]?[KQkq]([1-4])");
        return new Kind() {
            @Override
            Outcome<?> parse(String typed) {
                Matcher words = danish.matcher(typed);
                Matcher code = short_.matcher(typed);
                return words.matches()
                        ? Outcome.done(words.group(2) + "-Q" + words.group(1))
                        : code.matches()
                                ? Outcome.done(code.group(1) + "-Q" + code.group(2))
                                : Outcome.refused("Skriv kvartalet som 2. kvartal 2028 eller 2028-K2, ikke \"%s\"."
                                        .formatted(Cell.shown(typed)));
            }

            @Override
            String write(Object value) {
                String code = (String) value;
                return "%s. kvartal %s".formatted(code.substring(6), code.substring(0, 4));
            }
        };
    }

    /** Numbers of KL's nomenclature, in their order. */
    static Kind kle() {
        Pattern number = Pattern.compile("\\d\\d(\\.\\d\\d){0,2}");
        // One number written with commas would be read as several main groups.
        Pattern ambiguous = Pattern.compile("\\d\\d(,\\d\\d){1,2}");
        return new Kind() {
            @Override
            Outcome<?> parse(String typed) {
                List<String> numbers = parts(typed);
                Optional<String> wrong = ambiguous.matcher(typed).matches()
                        ? Optional.of(typed)
                        : numbers.stream()
                                .filter(one -> !number.matcher(one).matches())
                                .findFirst();
                return wrong.isPresent()
                        ? Outcome.refused("\"%s\" er ikke et KLE-nummer. Skriv numrene som 27.36.04, med komma imellem."
                                .formatted(Cell.shown(wrong.get())))
                        : Outcome.done(List.copyOf(new TreeSet<>(numbers)));
            }

            @Override
            String write(Object value) {
                return String.join(", ", texts(value));
            }
        };
    }

    /** One of several choices; codes and Danish names alternate. */
    static Kind choice(String... codesAndNames) {
        Map<String, String> choices = choicesOf(codesAndNames);
        return new Kind() {
            @Override
            Outcome<?> parse(String typed) {
                return code(choices, typed);
            }

            @Override
            String write(Object value) {
                return choices.get(value.toString());
            }

            @Override
            Map<String, String> choices() {
                return choices;
            }
        };
    }

    /** Several of these choices, as {@link #choice}. */
    static Kind choicesAmong(String... codesAndNames) {
        Map<String, String> choices = choicesOf(codesAndNames);
        return new Kind() {
            @Override
            Outcome<?> parse(String typed) {
                TreeSet<String> codes = new TreeSet<>(
                        (one, other) -> Integer.compare(position(choices, one), position(choices, other)));
                for (String part : parts(typed)) {
                    Outcome<String> code = code(choices, part);
                    if (!(code instanceof Outcome.Done<String> known)) {
                        return code;
                    }
                    codes.add(known.value());
                }
                return codes.isEmpty() ? code(choices, typed) : Outcome.done(List.copyOf(codes));
            }

            @Override
            String write(Object value) {
                return String.join(", ", texts(value).stream().map(choices::get).toList());
            }

            @Override
            Field.Form form() {
                return Field.Form.LIST;
            }

            @Override
            Map<String, String> choices() {
                return choices;
            }
        };
    }

    /** Returns the value of a list. */
    static List<String> texts(Object value) {
        return ((List<?>) value).stream().map(Object::toString).toList();
    }

    private static List<String> parts(String typed) {
        return Arrays.stream(typed.split("[,\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static int position(Map<String, String> choices, String code) {
        return List.copyOf(choices.keySet()).indexOf(code);
    }

    private static Outcome<String> code(Map<String, String> choices, String typed) {
        return choices.entrySet().stream()
                .filter(choice -> choice.getKey().equalsIgnoreCase(typed)
                        || choice.getValue().toLowerCase(DANISH).equals(typed.toLowerCase(DANISH)))
                .findFirst()
                .map(choice -> Outcome.done(choice.getKey()))
                .orElseGet(() -> Outcome.refused("\"%s\" kendes ikke. Skriv en af disse: %s."
                        .formatted(Cell.shown(typed), String.join(", ", choices.values()))));
    }

    private static Map<String, String> choicesOf(String... codesAndNames) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int i = 0; i < codesAndNames.length; i += 2) {
            choices.put(codesAndNames[i], codesAndNames[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(choices);
    }
}
