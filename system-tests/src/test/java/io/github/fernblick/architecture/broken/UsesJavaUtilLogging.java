package io.github.fernblick.architecture.broken;

import java.util.logging.Logger;

/** Breaks a rule on purpose. */
public interface UsesJavaUtilLogging {
    Logger logger();
}
