/** What can be asked of the program: once for menus, keys, buttons and the keyboard list. */
@NullMarked
package io.github.fernblick.desktop.command;

import org.jspecify.annotations.NullMarked;
