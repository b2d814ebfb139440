/** What happens to the cameras, told to scripts. */
@NullMarked
package io.github.fernblick.desktop.report;

import org.jspecify.annotations.NullMarked;
