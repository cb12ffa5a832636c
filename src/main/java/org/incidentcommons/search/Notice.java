package org.incidentcommons.search;

import org.incidentcommons.vocabulary.Scheme;

/**
 * What of a search was not understood or was bounded. Pages say it in the reader's language; {@link #sentence()} is
 * what programs get.
 */
public sealed interface Notice {
    /** @return the notice in English */
    String sentence();

    record YearsExchanged() implements Notice {
        @Override
        public String sentence() {
            return "The first year was after the last, so they were exchanged.";
        }
    }

    record UnknownView() implements Notice {
        @Override
        public String sentence() {
            return "\"view\" was left out: it is reports, lessons or recommendations.";
        }
    }

    record UnknownOrder() implements Notice {
        @Override
        public String sentence() {
            return "\"sort\" was left out: it is relevance, newest, oldest or published.";
        }
    }

    /** @param most characters */
    record LongWords(int most) implements Notice {
        @Override
        public String sentence() {
            return "Only the first " + most + " characters of the words were used.";
        }
    }

    /** @param most how many values of a facet are used */
    record UnusableValues(Facet facet, int most) implements Notice {
        @Override
        public String sentence() {
            return "Some of the values given for " + facet.id() + " were left out: each is " + expected() + ", at most "
                    + most + " of them.";
        }

        private String expected() {
            if (facet.scheme().isPresent()) {
                return "the id of a concept";
            }
            return switch (facet) {
                case COUNTRY -> "a country's two letters";
                case LANGUAGE -> "a language's two letters";
                default -> "one of " + String.join(", ", facet.scale());
            };
        }
    }

    record NoYear(String parameter) implements Notice {
        @Override
        public String sentence() {
            return "\"" + parameter + "\" was left out: it is a year of four digits, such as 2021.";
        }
    }

    record NoNumber(String parameter, int most) implements Notice {
        @Override
        public String sentence() {
            return "\"" + parameter + "\" was left out: it is a number from 1 to " + most + ".";
        }
    }

    record LargeNumber(String parameter, int most) implements Notice {
        @Override
        public String sentence() {
            return "\"" + parameter + "\" goes up to " + most + ".";
        }
    }

    record NeverOpened() implements Notice {
        @Override
        public String sentence() {
            return "A parenthesis closes that was not opened, so it was left out.";
        }
    }

    record NeverClosed() implements Notice {
        @Override
        public String sentence() {
            return "A parenthesis is not closed, so it reaches to the end.";
        }
    }

    record QuoteNeverClosed() implements Notice {
        @Override
        public String sentence() {
            return "A quotation mark is not closed, so the phrase reaches to the end.";
        }
    }

    /** @param most parentheses in one another */
    record DeepParentheses(int most) implements Notice {
        @Override
        public String sentence() {
            return "Parentheses go " + most + " deep; deeper ones were left out.";
        }
    }

    record ManyWords(int most) implements Notice {
        @Override
        public String sentence() {
            return "Only the first " + most + " words were searched for.";
        }
    }

    record ManySigns(int most) implements Notice {
        @Override
        public String sentence() {
            return "Only the first " + most + " words and signs were read.";
        }
    }

    record MisplacedStar() implements Notice {
        @Override
        public String sentence() {
            return "A * stands at the end of a word of at least two letters; elsewhere it means nothing.";
        }
    }

    record ManyStars(int most) implements Notice {
        @Override
        public String sentence() {
            return "Only the first " + most + " words with a * were completed.";
        }
    }

    record NotAlone() implements Notice {
        @Override
        public String sentence() {
            return "NOT needs something on its right, so it was left out.";
        }
    }

    /** @param operator AND or OR */
    record OperatorAlone(String operator) implements Notice {
        @Override
        public String sentence() {
            return operator + " needs something on both sides, so it was left out.";
        }
    }

    /** @param word what was typed with that name before a colon; cut to fit a sentence */
    record NoField(String name, String word) implements Notice {
        public NoField {
            word = Echo.of(word);
        }

        @Override
        public String sentence() {
            return "“" + name + "” is not a field, so “" + word + "” was searched as words.";
        }
    }

    /**
     * @param value what was typed; cut to fit a sentence
     * @param field a name that {@link FieldValue} knows, in lower case
     */
    record UnusableFieldValue(String value, String field) implements Notice {
        public UnusableFieldValue {
            value = Echo.of(value);
        }

        @Override
        public String sentence() {
            return "“" + value + "” was searched as words: " + FieldValue.expected(field);
        }
    }

    /** @param name what was typed for a concept; cut to fit a sentence */
    record NoConcept(Scheme scheme, String name) implements Notice {
        public NoConcept {
            name = Echo.of(name);
        }

        @Override
        public String sentence() {
            return "No " + scheme.id() + " is called “" + name + "”, so it was searched as words.";
        }
    }

    /**
     * @param start what was typed before the star
     * @param most words it was completed to
     */
    record CommonBeginning(String start, int most) implements Notice {
        public CommonBeginning {
            start = Echo.of(start);
        }

        @Override
        public String sentence() {
            return "More than " + most + " words begin with “" + start + "”; only the first of them were searched for.";
        }
    }

    /** The time for one search was over. */
    record OutOfTime() implements Notice {
        @Override
        public String sentence() {
            return "The search took too long, so only a part was looked through: there are at least as many as is said.";
        }
    }

    record NothingSaid() implements Notice {
        @Override
        public String sentence() {
            return "The words hold nothing that can be searched for, so they were left out.";
        }
    }
}
