package org.incidentcommons.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Bars by year, drawn by the server. Across, all places are percentages, so that the picture fits any width and its
 * letters keep their size; down, they are pixels.
 *
 * @param height of the whole picture, pixels
 * @param base where the bars stand, pixels from above
 * @param lines of the scale, from below
 * @param hasValues whether there is room for a number over each bar
 * @param isCrowded whether that room is there on wide screens only
 */
public record YearsPicture(
        int height, int base, List<Line> lines, List<Bar> bars, boolean hasValues, boolean isCrowded) {
    private static final int ABOVE = 22; // room for the number over the highest bar
    private static final int PLOT = 170; // from the highest line to the ground
    private static final int SMALL_PLOT = 84;
    private static final int STRIP_PLOT = 42;
    private static final int STRIP_ABOVE = 14; // room for the highest number of the scale
    private static final int BELOW = 26; // room for the years
    private static final int LEAST = 3; // so that one report beside a hundred stays visible
    private static final double LEFT = 8; // percent, room for the numbers of the scale
    private static final double BAR = 0.72; // of the room of a year; the rest is the gap
    private static final int FEWEST = 12; // years that the width is cut for, so that a single one is no wall
    private static final int MOST_LABELS = 10; // on a desktop; a phone shows half of them
    private static final int MOST_DIGITS = 60; // of all numbers over bars together, that still fit side by side
    private static final int MOST_DIGITS_NARROW = 20; // the same on a phone
    private static final int MOST_LINES = 4;
    private static final int STRIP_LINES = 2;

    /** A line of the scale at {@code y}, and what it stands for. */
    public record Line(int y, String label) {}

    /**
     * @param label what the bar says to those who hear it
     * @param middle where its numbers stand
     * @param value what it stands for, over the bar; empty text for nothing
     * @param name the year, empty text where years stand too close to be named
     * @param isMinor whether the year is named on wide screens only
     * @param isOn whether it is among the chosen ones
     */
    public record Bar(
            String label,
            String href,
            String x,
            String width,
            String middle,
            int y,
            int height,
            String value,
            String name,
            boolean isMinor,
            boolean isOn) {
        /** @return where the number over the bar stands */
        public int over() {
            return y - 5;
        }
    }

    /**
     * What a bar stands for.
     *
     * @param value not negative
     * @param text the value for people, empty text for nothing
     */
    public record Year(int year, double value, String text, String label, String href, boolean isOn) {}

    /**
     * @param years ascending, without gaps, at least one
     * @param finest the smallest step of the scale: 1 for counts
     * @param scale a value of the scale as people read it
     */
    public static YearsPicture of(List<Year> years, double finest, DoubleFunction<String> scale) {
        return new Drawing(years, finest, ABOVE, PLOT, MOST_LINES).picture(scale);
    }

    /** The same half as high, for a card among others. */
    public static YearsPicture small(List<Year> years, double finest, DoubleFunction<String> scale) {
        return new Drawing(years, finest, ABOVE, SMALL_PLOT, MOST_LINES).picture(scale);
    }

    /** The same as a strip over a list; its bars have no numbers over them. */
    public static YearsPicture strip(List<Year> years, double finest, DoubleFunction<String> scale) {
        return new Drawing(years, finest, STRIP_ABOVE, STRIP_PLOT, STRIP_LINES).picture(scale);
    }

    /**
     * @param above pixels from the top to the highest line
     * @param plot pixels from there to the ground
     */
    private record Drawing(List<Year> years, double finest, int above, int plot, int mostLines) {
        YearsPicture picture(DoubleFunction<String> scale) {
            double step = step();
            List<Line> lines = DoubleStream.iterate(step, value -> value <= top() + step / 2, value -> value + step)
                    .mapToObj(value -> new Line(y(value), scale.apply(value)))
                    .toList();
            double room = (100 - LEFT) / Math.max(FEWEST, years.size());
            List<Bar> bars = new ArrayList<>();
            for (int n = 0; n < years.size(); n++) {
                bars.add(bar(years.get(n), LEFT + room * n, room, years.size() - 1 - n));
            }
            int digits = years.stream().mapToInt(year -> year.text().length()).sum();
            return new YearsPicture(
                    above + plot + BELOW,
                    above + plot,
                    lines,
                    List.copyOf(bars),
                    digits <= MOST_DIGITS,
                    digits > MOST_DIGITS_NARROW);
        }

        private double most() {
            return years.stream().mapToDouble(Year::value).max().orElseThrow();
        }

        private double top() {
            double step = step();
            return Math.max(step, Math.ceil(most() / step) * step);
        }

        private int y(double value) {
            return above + (int) Math.round(plot * (1 - value / top()));
        }

        /** The smallest of 1, 2, 5, 10, 20 ... times the finest step with which the scale has few lines. */
        private double step() {
            double step = finest;
            for (int n = 0; most() / step > mostLines; n++) {
                step *= n % 3 == 1 ? 2.5 : 2;
            }
            return step;
        }

        private Bar bar(Year year, double left, double room, int fromTheLast) {
            int height = year.value() == 0 ? 0 : Math.max(LEAST, above + plot - y(year.value()));
            int each = Math.ceilDiv(years.size(), MOST_LABELS);
            return new Bar(
                    year.label(),
                    year.href(),
                    percent(left + room * (1 - BAR) / 2),
                    percent(room * BAR),
                    percent(left + room / 2),
                    above + plot - height,
                    height,
                    year.text(),
                    fromTheLast % each == 0 ? String.valueOf(year.year()) : "",
                    fromTheLast / each % 2 == 1,
                    year.isOn());
        }
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
