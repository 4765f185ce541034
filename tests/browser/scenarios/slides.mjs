// A module is shown from the front by keys alone: on, back, the answer, black, the list of keys, and out of it.

const PAGE = "modules/foundations/slides/index.html";

export default async function (session) {
  const { page } = session;
  const now = () => page.evaluate(() => ({
    hash: location.hash,
    shown: [...document.querySelectorAll(".fg-slide")].filter((one) => one.checkVisibility()).map((one) => one.id),
    focus: document.activeElement?.id || document.activeElement?.getAttribute("name") || "",
    said: document.querySelector("[data-slides-said]").textContent,
  }));
  const at = async (number, why) => {
    const found = await now();
    session.equal([found.hash, found.shown, found.focus], [`#slide-${number}`, [`slide-${number}`], `slide-${number}`], why);
    session.check(found.said.includes(String(number)), `${why}: not said: ${found.said}`);
  };
  for (const folder of ["", "ar/"]) {
    const [on, back] = folder ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    await session.open(`${folder}modules/foundations/index.html`);
    const [address] = await page.$$eval(".fg-ways-beside a", (links) => links.map((one) => one.getAttribute("href")));
    session.equal(address, "slides/index.html#slide-1", "the way from the module");

    await session.open(`${folder}${PAGE}`);
    const all = await session.count(".fg-slide");
    session.check(all > 20, `only ${all} slides`);
    session.equal((await now()).shown.length, all, "all slides below each other");
    // Without a mouse: the first of the page's own links starts them.
    await page.focus(".fg-slides-ways a");
    await page.keyboard.press("Enter");
    await at(1, "started");
    session.check(await page.$eval("header", (one) => one.inert || one.closest("[inert]") !== null), "the header can be reached");
    await page.keyboard.press(on);
    await at(2, "on by an arrow");
    await page.keyboard.press("PageDown");
    await at(3, "on by a clicker");
    await page.keyboard.press(" ");
    await at(4, "on by the space bar");
    await page.keyboard.press(back);
    await at(3, "back by an arrow");
    await page.keyboard.press("PageUp");
    await at(2, "back by a clicker");
    await page.keyboard.press("End");
    await at(all, "the last");
    await page.keyboard.press(on);
    await at(all, "nothing after the last");
    await page.keyboard.press("Home");
    await at(1, "the first");

    // Each fits the screens of projectors: nothing is cut, nothing scrolls.
    await session.size(1024, 768);
    const cut = [];
    for (let number = 1; number < all; number += 1) {
      await page.keyboard.press("PageDown");
      const question = await page.evaluate(() => document.querySelector(".fg-slide--shown details:not([open])") !== null);
      const over = await page.$eval(".fg-slide--shown", (one) => one.scrollHeight - one.clientHeight);
      if (over > 2) cut.push(`${(await now()).hash}: ${over}`);
      if (question) {
        await page.keyboard.press("PageDown");
        session.check(await page.$eval(".fg-slide--shown details", (one) => one.open), "the answer does not open");
        session.check((await now()).said.length > 20, "the answer is not said");
      }
    }
    session.equal(cut, [], "slides that are cut");
    await at(all, "through all of them");

    await page.keyboard.press("Home");
    await page.keyboard.press("b");
    session.check(await session.visible("[data-slides-black]"), "not black");
    await page.keyboard.press("PageDown");
    session.check(!(await session.visible("[data-slides-black]")), "black for ever");
    await at(1, "after black");
    await page.keyboard.type("?");
    session.check(await session.visible("[data-slides-keys]"), "no list of keys");
    await page.keyboard.press("PageDown");
    session.equal((await now()).hash, "#slide-1", "keys act behind the list");
    await page.keyboard.press("Escape");
    session.check(!(await session.visible("[data-slides-keys]")), "the list of keys stays");
    session.equal((await now()).hash, "#slide-1", "the list of keys takes the slides along");

    await page.keyboard.press("PageDown");
    await page.reload();
    await page.waitForSelector(".fg-slides--on");
    session.equal((await now()).shown, ["slide-2"], "after the page was loaded again");
    await page.keyboard.press("PageDown");
    await at(3, "on after that");
    await page.keyboard.press("Escape");
    const left = await now();
    session.equal([left.hash, left.shown.length, left.focus], ["", all, "slide-3"], "out of the slides");
    session.check(!(await page.$eval("header", (one) => one.inert || one.closest("[inert]") !== null)), "the header stays out of reach");
    await page.keyboard.press("PageDown");
    session.equal((await now()).hash, "", "keys act outside of slides");
  }
}
