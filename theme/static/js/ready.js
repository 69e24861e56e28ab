// Runs before the first paint: says that scripts work, and takes it back when one cannot be fetched.
document.documentElement.classList.add("js");
addEventListener(
  "error",
  (event) => {
    if (event.target.localName === "script") document.documentElement.classList.replace("js", "js-failed");
  },
  true,
);
