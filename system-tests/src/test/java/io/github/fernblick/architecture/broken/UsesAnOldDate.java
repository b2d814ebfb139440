package io.github.fernblick.architecture.broken;

import java.util.Calendar;

/** Breaks a rule on purpose. */
public interface UsesAnOldDate {
    Calendar calendar();
}
