// Starts the editor: its package is made for bundlers, and does not start by itself.
import CMS from "./sveltia/npm/index.js";

CMS.init();
